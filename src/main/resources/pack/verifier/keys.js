// The keys of the log: each change is a note that names the former key and the next, signed by both. A list of keys proves nothing.

const SUCCESSION_FIELDS = ["rotation ", "moment ", "reason ", "former ", "next "];

function keyLine(origin, raw) {
  const tagged = joined(new Uint8Array([1]), raw);
  return origin + "+" + hex(sha256(joined(utf8(origin + "\n"), tagged)).subarray(0, 4)) + "+" + btoa(String.fromCharCode(...tagged));
}

/** The change of key that a note tells of; it must be signed by both keys, by the new one alone where the former was lost. */
async function openSuccession(note, origin) {
  const lines = note.slice(0, note.lastIndexOf("\n\n") + 1).split("\n");
  if (lines.length !== 9 || lines[8] !== "") throw new Error("succession");
  const point = checkpoint(lines.slice(0, 3).join("\n") + "\n");
  const [number, moment, reason, former, next] = SUCCESSION_FIELDS.map((field, i) => {
    if (!lines[i + 3].startsWith(field)) throw new Error("succession");
    return lines[i + 3].slice(field.length);
  });
  const keyOf = line => {
    const raw = base64(line.slice(origin.length + 10)).subarray(1);
    if (raw.length !== 32 || keyLine(origin, raw) !== line) throw new Error("succession");
    return {raw};
  };
  const lost = reason === "lost", formerKey = keyOf(former), nextKey = keyOf(next);
  const byNext = await openNote(note, origin, [nextKey]);
  const byFormer = await openNote(note, origin, [formerKey]);
  if (point.origin !== origin || !lost && reason !== "renewed" || !byNext.key || !lost && !byFormer.key) throw new Error("succession");
  return {number: Number(number), moment, lost, former, next, size: point.size, root: hex(point.root), text: byNext.text,
    signature: lost ? byNext.signature : byFormer.signature};
}

class KeyChain {
  constructor() {
    this.keys = [];
    this.links = [];
    this.unlinked = [];
    this.followed = false;
  }

  static async of(check, log) {
    const chain = new KeyChain(), since = check.firstBelow(Infinity), notes = log.successions || [];
    let whole = !check.isTouched(...log.keys);
    for (const path of log.keys) {
      try {
        const key = publicKey(await check.text(path));
        chain.keys.push({...key, path, line: keyLine(log.origin, key.raw)});
      } catch {
        if (!check.isTouched(path)) check.fault("clé publique illisible", path, since);
      }
    }
    for (const entry of notes) {
      if (check.isTouched(entry.note)) {
        whole = false;
        continue;
      }
      try {
        const link = {...await openSuccession(await check.text(entry.note), log.origin), path: entry.note};
        chain.links.push(link);
        if (!check.isTouched(entry.text) && await check.text(entry.text) !== link.text) {
          check.fault("le texte n’est pas celui de l’acte de succession", entry.text);
        }
        const signature = await check.bytes(entry.signature);
        if (!check.isTouched(entry.signature) && !(signature && sameBytes(signature, link.signature))) {
          check.fault("la signature n’est pas celle de l’acte de succession", entry.signature);
        }
      } catch {
        check.fault("acte de succession de clé qui ne tient pas : l’ancienne clé et la nouvelle ne l’ont pas signé toutes deux", entry.note, since);
        whole = false;
      }
    }
    if (whole && chain.keys.length > 0) chain.follow(check, log, since);
    return chain;
  }

  flaw() {
    for (const [i, link] of this.links.entries()) {
      const before = this.links[i - 1];
      if (link.number !== i + 1) return `l’acte de succession ${i + 1} manque`;
      if (before && (link.former !== before.next || link.size < before.size)) return `l’acte de succession ${link.number} ne suit pas le précédent`;
    }
    const last = this.links.at(-1);
    return last && last.next !== this.keys[0].line ? "la clé publique n’est pas celle que désigne le dernier acte de succession" : null;
  }

  follow(check, log, since) {
    this.followed = true;
    const apart = log.unlinked || [], flaw = this.flaw();
    this.unlinked = this.keys.filter(key => apart.includes(key.path));
    if (flaw) check.fault("chaîne des clés rompue : " + flaw, MANIFEST, since, false);
    for (const key of this.keys.slice(1)) {
      if (!apart.includes(key.path) && !this.links.some(link => link.former === key.line)) {
        check.fault("clé qu’aucun acte de succession ne relie à celle du registre", key.path);
      }
    }
    for (const link of this.links) {
      check.notes.push(link.lost
        ? `la clé du registre a été perdue : la nouvelle, du ${link.moment.slice(0, 10)}, s’est annoncée seule à ${link.size} inscription(s)`
        : `la clé du registre a été remplacée le ${link.moment.slice(0, 10)}, à ${link.size} inscription(s) : l’ancienne clé a signé la nouvelle`);
    }
    if (apart.length > 0) {
      check.notes.push(`${apart.length} ancienne(s) clé(s) sans acte de succession : ce qu’elles ont signé n’est tenu que par leur présence`);
    }
  }

  /** Whether a key could sign a state of this size; true when what would tell is named already. */
  allows(key, size) {
    if (!this.followed) return true;
    let from = 0;
    for (const link of this.links) {
      if (size >= from && size <= link.size && key.line === link.former) return true;
      from = link.size;
    }
    return size >= from && key.line === this.keys[0].line
      || (this.links.length === 0 || size <= this.links[0].size) && this.unlinked.includes(key);
  }

  compare(check) {
    for (const link of this.links) {
      const point = check.points.get(link.size);
      if (point && hex(point.root) !== link.root) check.fault("acte de succession qui contredit le point de contrôle du registre", link.path);
    }
  }
}

/** Newer time-stamps over older ones: of the list they are given with, whose digests are those of the files here. */
async function checkRenewals(check, log) {
  let before = [];
  for (const renewal of log.renewals || []) {
    if (!check.isTouched(renewal.list, renewal.stamp)) {
      const text = await check.text(renewal.list) || "";
      try {
        if (openStamp(await check.bytes(renewal.stamp)).imprint !== hex(sha256(utf8(text)))) throw new Error("autre");
      } catch {
        check.fault("renouvellement d’horodatage qui ne tient pas", renewal.stamp);
      }
      const listed = new Map();
      for (const line of text.split("\n")) {
        const match = /^([0-9a-f]{64})  (\S+)$/.exec(line);
        if (match) listed.set("data/registre/" + match[2].replace(/^points\/(\d{12})\.txt$/, "points/$1.note.txt"), match[1]);
      }
      const holds = [...listed].every(([path, digest]) => check.isTouched(path) || !check.digests.has(path) || check.digests.get(path) === digest);
      if (!holds || !before.every(path => listed.has(path))) {
        check.fault("renouvellement d’horodatage qui ne couvre pas les jetons de ce dossier", renewal.list);
      }
    }
    before = [renewal.list, renewal.stamp];
  }
}
