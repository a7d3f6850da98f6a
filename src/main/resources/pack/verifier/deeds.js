// What the acts say, read from what was recorded of them and not from the manifest: erasures, states of versions, pieces received.

const STATE_WORDS = {draft: "projet", final: "définitive", sent: "envoyée", replaced: "remplacée", withdrawn: "retirée"};
const orNull = value => typeof value === "string" ? value : null;

class Deeds {
  constructor() {
    this.all = [];
    this.complete = true;
    this.told = new Map();
  }

  static async of(check) {
    const deeds = new Deeds();
    for (const act of check.acts) {
      let record, facts = null;
      try { record = JSON.parse(await check.text(act.record)); } catch { record = null; }
      if (record === null || check.isTouched(act.record, act.facts)) {
        deeds.complete = false;
        continue;
      }
      if (act.facts && check.digests.get(act.facts) === record.facts_sha256) {
        try { facts = JSON.parse(await check.text(act.facts)); } catch { /* Then it says nothing. */ }
      }
      if (act.facts && facts === null) deeds.complete = false;
      const about = record.about || {id: "", number: 0};
      deeds.all.push({entry: act, id: act.id, kind: record.kind, about: about.id, number: about.number, facts,
        said: name => facts === null ? null : orNull(facts.facts[name])});
    }
    return deeds;
  }

  /** A content that is not there: told as erased when an act orders it, missing otherwise. */
  weigh(check, entry, list, thing, since) {
    const erased = entry.erased || null;
    const order = this.all.find(deed => deed.kind === "purged" && erased && deed.id === erased.act);
    if (!order && erased && !this.complete) return; // The act that may cover it is named already.
    const covered = order && order.facts !== null && (order.facts.facts[list] || []).includes(thing)
      && order.said("certificate") === erased.certificate && order.entry.recordedAt === erased.at && order.entry.author === erased.by;
    if (covered) {
      const day = new Date(erased.at).toLocaleDateString("fr-FR", {timeZone: "Europe/Paris"});
      const words = `effacé(s) le ${day} par ${erased.by} (certificat n° ${erased.certificate})`;
      this.told.set(words, (this.told.get(words) || 0) + 1);
    } else {
      check.fault(erased ? "contenu dit effacé, mais aucun acte du registre ne le couvre"
        : "contenu manquant, et aucun acte d’effacement ne le dit", entry.record, since, false);
    }
  }

  report(check) {
    for (const order of this.all) {
      if (order.kind === "purged" && order.facts !== null && !check.versions.some(v => v.artifact && v.kind === "certificat-effacement"
          && (check.isTouched(v.artifact) || check.digests.get(v.artifact) === order.said("certificate_sha256")))) {
        check.fault(`certificat d’effacement n° ${order.said("certificate")} manquant`, order.entry.record, null, false);
      }
    }
    for (const [words, count] of this.told) {
      check.notes.push(`${count} contenu(s) ${words} : ce n’est pas un manque, l’acte et le certificat sont dans le dossier`);
    }
  }

  /** Reckons again what became of each version. */
  lives(check) {
    if (!this.complete) return;
    for (const version of check.versions) {
      const name = check.name(version);
      const own = this.all.filter(deed => deed.about === version.documentId && deed.number === version.version);
      let state = "final", ended = false;
      for (const deed of own) {
        if (deed.kind === "version-draft") state = "draft";
        else if (deed.kind === "version-sent") state = ended ? state : "sent";
        else if (deed.kind === "version-replaced" || deed.kind === "version-withdrawn") {
          state = deed.kind.slice("version-".length);
          ended = true;
        }
      }
      if (version.state !== state) {
        check.fault(`le manifeste dit cette version « ${STATE_WORDS[version.state] || version.state} », mais les actes la disent « ${STATE_WORDS[state]} »`, name, name, false);
      }
      const row = values => values.map(value => orNull(value) || "");
      const sent = own.filter(deed => deed.kind === "version-sent")
        .map(deed => row([deed.id, deed.said("recipient"), deed.said("channel"), deed.facts && deed.facts.occurred_on, deed.said("number")]));
      const told = (version.sent || []).map(s => row([s.act, s.recipient, s.channel, s.day, s.number]));
      if (JSON.stringify(sent) !== JSON.stringify(told)) {
        check.fault("le manifeste ne dit pas des envois de cette version ce que disent les actes", name, name, false);
      }
    }
  }

  /** Compares what the manifest says of pieces received, and of what was made from them, with the acts and the files. */
  receptions(check, receptions) {
    if (!this.complete) return;
    for (const reception of receptions) {
      const deed = this.all.find(one => one.id === reception.act);
      if (!deed || !this.agrees(reception, deed)) {
        check.fault("le manifeste ne dit pas de cette pièce ce qu’en dit l’acte de sa réception", String(reception.path), null, false);
      } else if (!check.isTouched(reception.path) && check.digests.get(reception.path) !== reception.sha256) {
        check.fault("ce n’est pas la pièce que l’acte dit reçue", reception.path, null, false);
      }
    }
    for (const deed of this.all) {
      const received = deed.kind === "original-received";
      if (!received && deed.kind !== "derived-made" || deed.facts === null) continue;
      const isTold = receptions.some(reception => orNull(reception.sha256) === deed.said("sha256")
        && (received ? orNull(reception.name) === deed.said("file") : orNull(reception.transformation) === deed.said("transformation")));
      if (!isTold) check.fault("le manifeste tait une pièce que cet acte dit reçue ou faite", deed.entry.record, null, false);
    }
  }

  agrees(reception, deed) {
    const same = (name, said) => orNull(reception[name]) === orNull(said);
    if (deed.kind === "original-received") {
      return reception.kind === "received" && same("sha256", deed.said("sha256")) && same("receivedAt", deed.entry.recordedAt)
        && same("receivedBy", deed.entry.author) && same("name", deed.said("file"))
        && this.all.some(one => one.kind === "original-received" && same("sha256", one.said("sha256")) && same("paperAt", one.said("paper_at")));
    }
    return deed.kind === "derived-made" && reception.kind === "derived" && same("sha256", deed.said("sha256"))
      && same("madeAt", deed.entry.recordedAt) && same("madeBy", deed.entry.author)
      && same("from", deed.said("original")) && same("transformation", deed.said("transformation"));
  }
}
