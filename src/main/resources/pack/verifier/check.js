// The check itself: what `verify` does, with the same words. Whatever is not proven is named; what hangs on it is not told again.

const DATA = "data/", MANIFEST = "data/manifeste.json", PAYLOAD = "manifest-sha256.txt", TAGS = "tagmanifest-sha256.txt";
const SEALS = ["data/manifeste.sceau.note.txt", "data/manifeste.sceau.texte.txt", "data/manifeste.sceau.signature"];
const LANDMARKS = [MANIFEST, PAYLOAD, TAGS, "bagit.txt", "LISEZMOI.txt", "VERIFIER.html"];
const LITTER = [".DS_Store", "Thumbs.db", "desktop.ini"];
const SMALL = 32 << 20;

/** Canonical JSON (RFC 8785). */
function canonical(value) {
  if (Array.isArray(value)) return "[" + value.map(canonical).join(",") + "]";
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  return "{" + Object.keys(value).sort().map(key => JSON.stringify(key) + ":" + canonical(value[key])).join(",") + "}";
}

/** The folder that holds the pack, with its slash. */
function rootOf(paths) {
  const counts = new Map();
  for (const path of paths) {
    for (const mark of LANDMARKS) {
      if (path === mark || path.endsWith("/" + mark)) {
        const root = path.slice(0, path.length - mark.length);
        counts.set(root, (counts.get(root) || 0) + 1);
      }
    }
  }
  const best = [...counts].filter(([, n]) => n > 1).sort((a, b) => b[1] - a[1] || a[0].length - b[0].length)[0];
  return best ? best[0] : null;
}

async function digest(source, told) {
  if (source.size <= SMALL && globalThis.crypto && crypto.subtle) {
    const parts = [];
    for await (const chunk of source.chunks()) { parts.push(chunk); told(chunk.length); }
    return new Uint8Array(await crypto.subtle.digest("SHA-256", joined(...parts)));
  }
  const hash = new Sha256();
  for await (const chunk of source.chunks()) { hash.update(chunk); told(chunk.length); }
  return hash.digest();
}

class Check {
  constructor(sources, told) {
    const root = rootOf(sources.map(source => source.path));
    if (root === null) throw new Error("Ce n’est pas un dossier de preuve : il n’y a ni manifeste ni liste d’empreintes. Déposez le dossier décompressé tout entier.");
    this.told = told;
    this.sources = new Map();
    this.digests = new Map();
    this.problems = [];
    this.notes = [];
    this.steps = [];
    this.touched = new Set();
    this.versions = [];
    this.acts = [];
    this.points = new Map();
    this.keys = [];
    for (const source of sources) {
      if (LITTER.includes(source.path.split("/").pop()) || source.path.startsWith("__MACOSX/")) {
        this.notes.push("fichier laissé par un système, sans effet : " + source.path);
      } else {
        this.sources.set(source.path.startsWith(root) ? source.path.slice(root.length) : "../" + source.path, source);
      }
    }
  }

  fault(what, where, since = null, file = true) {
    if (file) this.touched.add(where);
    const version = this.versions.find(v => [v.artifact, v.record, v.facts, v.proof].includes(where));
    this.problems.push({what, where, since: since || (version ? this.name(version) : null)});
  }

  name(version) { return version.key + " v" + version.version; }

  firstBelow(size) {
    const ranked = this.versions.filter(v => v.logIndex !== null && v.logIndex < size).sort((a, b) => a.logIndex - b.logIndex);
    return ranked.length ? this.name(ranked[0]) : null;
  }

  isTouched(...paths) { return paths.some(path => this.touched.has(path)); }

  async bytes(path) {
    const source = this.sources.get(path), parts = [];
    if (!source || source.size > 64 << 20) return null;
    try { for await (const chunk of source.chunks()) parts.push(chunk); } catch { return null; }
    return joined(...parts);
  }

  async text(path) {
    const bytes = await this.bytes(path);
    try { return bytes && new TextDecoder("utf-8", {fatal: true, ignoreBOM: true}).decode(bytes); } catch { return null; }
  }

  /** Runs one step; it ends with "oui", "non", or the word that says why it is neither. */
  async step(title, work) {
    const before = this.problems.length;
    const {detail = "", answer = "oui"} = await work();
    this.steps.push({title, detail, answer: this.problems.length > before ? "non" : answer});
  }

  async run() {
    await this.step("Les fichiers ont les empreintes du manifeste", () => this.files());
    await this.step("Le manifeste est signé par la clé du registre", () => this.seal());
    await this.step("Les états du registre sont signés, et chacun continue le précédent", () => this.log());
    await this.step("Chaque version est celle qui a été enregistrée", () => this.records());
    await this.step("Chaque acte du journal est celui qui a été enregistré", () => this.checkActs());
    await this.step("Ce que le manifeste dit des versions et des pièces est ce que disent les actes", () => this.compareDeeds());
    await this.step("Chaque version et chaque acte est inscrit à son rang dans le registre", () => this.proofs());
    await this.step("L’horodatage date bien cet état du registre", () => this.stamps());
    return this;
  }

  async files() {
    let bytes = 0;
    for (const [path, source] of this.sources) {
      try {
        this.digests.set(path, hex(await digest(source, n => this.told(bytes += n))));
      } catch {
        this.digests.set(path, "illisible");
      }
    }
    this.listed = new Map();
    for (const list of [TAGS, PAYLOAD]) {
      for (const line of (await this.text(list) || "").split("\n")) {
        const match = /^([0-9a-f]{64}) [ *](.+)$/.exec(line);
        if (match) this.listed.set(match[2], match[1]);
      }
    }
    const text = await this.text(MANIFEST);
    try { this.manifest = JSON.parse(text); } catch { this.manifest = null; }
    if (!this.manifest || this.manifest.schema !== "opposable-dossier/1") this.manifest = null;
    this.versions = this.manifest ? this.manifest.versions : [];
    this.acts = this.manifest ? this.manifest.acts : [];
    this.sealed = await this.openSeal();
    const wanted = this.sealed || this.listed.get(MANIFEST);
    const trusted = this.manifest !== null && wanted === this.digests.get(MANIFEST);
    const expected = new Map(trusted ? this.manifest.files.map(f => [f.path, f.sha256]) : this.listed);
    // No manifest can have the digest of its seal: without its line in the list, the signature alone decides.
    for (const path of SEALS) {
      const digest = this.listed.get(path) || this.sealed && this.digests.get(path);
      if (digest) expected.set(path, digest);
    }
    if (wanted) expected.set(MANIFEST, wanted);
    this.compare(expected, trusted);
    if (trusted) await this.compareLists(expected);
    if (!this.isTouched(MANIFEST)) {
      if (!this.manifest) this.fault("manifeste illisible", MANIFEST);
      else if (canonical(this.manifest) !== text) this.fault("manifeste écrit autrement que la forme canonique", MANIFEST);
    }
    return {detail: `${this.sources.size} fichiers, ${Math.ceil(bytes / 1e6).toLocaleString("fr-FR")} Mo`};
  }

  compare(expected, trusted) {
    const places = new Map([...expected].reverse().map(([path, digest]) => [digest, path]));
    for (const [path, digest] of expected) {
      const found = this.digests.get(path);
      if (found === undefined) this.fault("fichier manquant", path);
      else if (found === "illisible") this.fault("fichier illisible : il est altéré dans l’archive", path);
      else if (found !== digest) {
        this.fault(places.has(found) ? `fichier déplacé : c’est le contenu de « ${places.get(found)} »` : "fichier altéré", path);
      }
    }
    for (const path of this.digests.keys()) {
      if (!expected.has(path) && path !== PAYLOAD && path !== TAGS) {
        this.fault(trusted ? "fichier ajouté : le manifeste ne le connaît pas" : "fichier ajouté : aucune liste ne le connaît", path);
      }
    }
    for (const list of [PAYLOAD, TAGS]) if (!this.digests.has(list)) this.fault("liste d’empreintes manquante", list);
    if (!trusted && this.digests.get(PAYLOAD) !== this.listed.get(PAYLOAD) && !this.isTouched(PAYLOAD)) {
      this.fault("liste d’empreintes altérée", PAYLOAD);
    }
  }

  async compareLists(expected) {
    const list = (files, data) => [...files].filter(([path]) => path.startsWith(DATA) === data)
      .sort(([a], [b]) => a < b ? -1 : 1).map(([path, digest]) => digest + "  " + path + "\n").join("");
    const payload = list(expected, true);
    const tags = new Map(expected).set(PAYLOAD, hex(sha256(utf8(payload))));
    for (const [path, wanted] of [[PAYLOAD, payload], [TAGS, list(tags, false)]]) {
      const found = await this.text(path);
      if (this.isTouched(path) || found === wanted) continue;
      const sorted = text => (text || "").split("\n").sort().join("\n");
      this.fault(sorted(found) === sorted(wanted) ? "lignes déplacées dans la liste d’empreintes"
        : "liste d’empreintes altérée : elle ne dit pas ce que dit le manifeste", path);
    }
  }

  /** The digest that the seal signs, when the seal holds. */
  async openSeal() {
    try {
      const note = await this.text(SEALS[0]);
      const origin = note.slice(0, note.indexOf("/dossier\n"));
      const key = publicKey(await this.text("data/registre/cle-publique.pem"));
      this.key = key;
      const opened = await openNote(note, origin, [key]);
      const lines = opened.text.split("\n");
      if (!opened.key || lines.length !== 4 || lines[0] !== origin + "/dossier" || lines[1] !== "sha256") return null;
      this.sealParts = opened;
      return hex(base64(lines[2]));
    } catch {
      return null;
    }
  }

  async seal() {
    if (this.sealed) {
      if (this.isTouched(...SEALS)) return {answer: "non"};
      if (await this.text(SEALS[1]) !== this.sealParts.text) this.fault("le texte du sceau n’est pas celui de la note", SEALS[1]);
      const signature = await this.bytes(SEALS[2]);
      if (!signature || !sameBytes(signature, this.sealParts.signature)) this.fault("la signature du sceau n’est pas celle de la note", SEALS[2]);
      return {detail: "Ed25519"};
    }
    if (!this.manifest || this.isTouched("data/registre/cle-publique.pem", ...SEALS)) return {answer: "non"};
    if (this.manifest.log.keys.length > 0 || this.digests.has(SEALS[0])) {
      this.fault("le sceau du manifeste ne tient pas : il n’est pas signé par la clé du registre", MANIFEST);
    } else {
      this.notes.push("le manifeste n’est signé par aucune clé : qui aurait tout refait ne serait pas vu");
    }
    return {detail: "aucune signature n’y est jointe", answer: "sans"};
  }

  async log() {
    const log = this.manifest ? this.manifest.log : null;
    if (!log || !log.origin) return {detail: "rien n’y est inscrit pour cette affaire", answer: "sans"};
    this.keyChain = await KeyChain.of(this, log);
    this.keys = this.keyChain.keys;
    for (const entry of log.points) await this.point(entry, log);
    for (let i = 1; i < log.points.length; i++) await this.link(log.points[i - 1].size, log.points[i].size, log.links);
    this.keyChain.compare(this);
    await checkRenewals(this, log);
    return {detail: `${log.points.length} état(s), ${this.keys.length} clé(s)`, answer: log.points.some(entry => this.isTouched(entry.note)) ? "non" : "oui"};
  }

  async point(entry, log) {
    if (this.isTouched(entry.note)) return;
    const since = this.firstBelow(entry.size);
    let opened, read;
    try {
      const note = await this.text(entry.note);
      opened = {...await openNote(note, log.origin, this.keys), note};
      read = checkpoint(opened.text);
    } catch {
      read = null;
    }
    if (!read || read.size !== entry.size || read.origin !== log.origin) {
      this.fault("point de contrôle qui n’est pas celui que le manifeste annonce", entry.note, since);
    } else if (!opened.key) {
      if (!this.isTouched(...log.keys)) this.fault("point de contrôle signé par aucune clé du registre", entry.note, since);
    } else if (!this.keyChain.allows(opened.key, entry.size)) {
      this.fault("point de contrôle signé par une clé qui n’était pas celle du registre à ce moment", entry.note, since);
    } else {
      this.points.set(entry.size, {...read, note: opened.note});
      if (!this.isTouched(entry.text) && await this.text(entry.text) !== opened.text) {
        this.fault("le texte signé n’est pas celui du point de contrôle", entry.text, since);
      }
      const signature = await this.bytes(entry.signature);
      if (!this.isTouched(entry.signature) && !(signature && sameBytes(signature, opened.signature))) {
        this.fault("la signature n’est pas celle du point de contrôle", entry.signature, since);
      }
    }
  }

  async link(from, to, links) {
    const since = this.firstBelow(to), link = links.find(l => l.from === from && l.to === to);
    if (from >= to) this.fault("points de contrôle dans le désordre", MANIFEST, since, false);
    if (!link) {
      this.fault(`preuve de continuité manquante entre ${from} et ${to} inscriptions`, MANIFEST, since, false);
      return;
    }
    const a = this.points.get(from), b = this.points.get(to);
    if (this.isTouched(link.proof) || !a || !b) return;
    let holds = false;
    try {
      const proof = openProof(await this.text(link.proof), "old ");
      holds = proof.number === from && proof.note === b.note && continues(from, a.root, to, b.root, proof.path);
    } catch { /* Then it does not hold. */ }
    if (!holds) this.fault("preuve de continuité qui ne tient pas", link.proof, since);
  }

  async records() {
    const before = new Map();
    this.deeds = await Deeds.of(this);
    for (const version of this.versions) {
      const bytes = await this.bytes(version.record);
      let record = null;
      try { record = JSON.parse(await this.text(version.record)); } catch { /* Named below. */ }
      const whole = record !== null && !this.isTouched(version.record);
      if (record === null && !this.isTouched(version.record)) this.fault("enregistrement illisible", version.record);
      if (whole) this.words(version, record);
      version.leaf = whole ? leafHash(bytes) : null;
      this.chain(version, whole ? record : null, before);
    }
    const bad = this.versions.filter(v => this.isTouched(v.artifact, v.record, v.facts)).length;
    return {detail: `${this.versions.length} version(s)` + (bad ? `, dont ${bad} altérée(s)` : ""), answer: bad ? "non" : this.versions.length ? "oui" : "sans"};
  }

  words(version, record) {
    if (!version.artifact || !version.facts) {
      this.deeds.weigh(this, version, "versions", version.documentId + "/" + version.version, this.name(version));
    }
    if (version.artifact && !this.isTouched(version.artifact) && this.digests.get(version.artifact) !== record.artifact.sha256) {
      this.fault("ce n’est pas le document qui a été enregistré", version.artifact);
    }
    if (version.facts && !this.isTouched(version.facts) && this.digests.get(version.facts) !== record.inputs_sha256) {
      this.fault("ce ne sont pas les faits qui ont été enregistrés", version.facts);
    }
    const hashed = text => hex(sha256(utf8(text)));
    const same = record.document_id === version.documentId && record.version_no === version.version
      && record.template.id === version.template && record.renderer.id === version.engine
      && "sha256:" + record.legal_texts_sha256 === version.law && record.produced_at === version.producedAt
      && record.actor_sha256 === hashed(version.author)
      && (record.document_key_sha256 === undefined || record.document_key_sha256 === hashed(version.documentId + "\n" + version.key));
    if (!same) this.fault("le manifeste ne dit pas de cette version ce qui en a été enregistré", version.record, this.name(version), false);
  }

  chain(version, record, before) {
    const name = this.name(version), previous = before.get(version.documentId);
    before.set(version.documentId, version);
    const expected = previous ? previous.version + 1 : 1;
    if (version.version !== expected) {
      this.fault(`${version.version < expected ? "versions dans le désordre" : "version manquante"} : v${expected} était attendue`, name, name, false);
      return;
    }
    if (previous && version.logIndex !== null && previous.logIndex >= version.logIndex) {
      this.fault("rangs au registre dans le désordre", name, name, false);
    }
    if (record === null || previous && previous.leaf === null) return;
    if ((record.prev_leaf_sha256 || null) !== (previous ? hex(previous.leaf) : null)) {
      this.fault("chaînage rompu : la version précédente n’est pas celle qui a été enregistrée", name, name, false);
    }
  }

  async checkActs() {
    let previous = null;
    for (const [i, act] of this.acts.entries()) {
      const bytes = await this.bytes(act.record);
      let record = null;
      try { record = JSON.parse(await this.text(act.record)); } catch { /* Named below. */ }
      const whole = record !== null && !this.isTouched(act.record);
      if (record === null && !this.isTouched(act.record)) this.fault("enregistrement illisible", act.record);
      act.leaf = whole ? leafHash(bytes) : null;
      if (whole) this.actWords(act, record);
      if (act.number !== i + 1) {
        this.fault(`acte manquant ou déplacé : l’acte ${i + 1} était attendu`, act.record, null, false);
      } else if (whole && (previous === null || previous.leaf !== null)
          && (record.prev_leaf_sha256 || null) !== (previous ? hex(previous.leaf) : null)) {
        this.fault("chaînage rompu : l’acte précédent n’est pas celui qui a été enregistré", act.record, null, false);
      }
      previous = act;
    }
    return {detail: `${this.acts.length} acte(s)`, answer: this.acts.some(act => this.isTouched(act.record, act.facts)) ? "non" : this.acts.length ? "oui" : "sans"};
  }

  actWords(act, record) {
    const hashed = text => hex(sha256(utf8(text)));
    if (!act.facts) this.deeds.weigh(this, act, "acts", act.id, null);
    else if (!this.isTouched(act.facts) && this.digests.get(act.facts) !== record.facts_sha256) {
      this.fault("ce n’est pas ce que l’acte a enregistré", act.facts);
    }
    const same = record.act_id === act.id && record.case_no === act.number && record.kind === act.kind
      && record.recorded_at === act.recordedAt && record.actor_sha256 === hashed(act.id + "\n" + act.author)
      && record.case_sha256 === hashed(act.id + "\n" + act.caseKey);
    if (!same) this.fault("le manifeste ne dit pas de cet acte ce qui en a été enregistré", act.record, null, false);
  }

  async compareDeeds() {
    if (!this.manifest) return {answer: "sans"};
    this.deeds.report(this);
    this.deeds.lives(this);
    this.deeds.receptions(this, this.manifest.receptions || []);
    const gone = [...this.deeds.told.values()].reduce((sum, n) => sum + n, 0);
    return {detail: `${this.acts.length} acte(s)` + (gone ? `, ${gone} contenu(s) effacé(s) sur ordre, avec certificat` : ""),
      answer: !this.deeds.complete ? "partie" : this.versions.length + this.acts.length ? "oui" : "sans"};
  }

  async proofs() {
    let count = 0;
    for (const entry of [...this.versions, ...this.acts]) count += await this.proof(entry);
    const all = this.versions.length + this.acts.length;
    return {detail: `${count} preuve(s) sur ${all}`, answer: all === 0 ? "sans" : count < all ? "non" : "oui"};
  }

  async proof(entry) {
    if (!entry.leaf || this.isTouched(entry.proof)) return 0;
    if (!entry.proof) {
      this.fault("sans preuve d’inscription au registre", entry.record, null, false);
      return 0;
    }
    try {
      const proof = openProof(await this.text(entry.proof), "c2sp.org/tlog-proof@v1\nindex ");
      const point = this.points.get(proof.point.size);
      if (proof.number !== entry.logIndex || !includes(entry.leaf, proof.number, proof.point.size, proof.path, proof.point.root)) {
        this.fault("preuve d’inscription qui ne tient pas : l’enregistrement n’est pas à ce rang du registre", entry.proof);
      } else if (point && point.note !== proof.note) {
        this.fault("preuve d’inscription sur un autre point de contrôle que celui du dossier", entry.proof);
      } else if (!point && !this.problems.some(p => p.where.startsWith("data/registre/") || p.where === MANIFEST)) {
        this.fault("preuve d’inscription sur un point de contrôle qui n’est pas dans le dossier", entry.proof);
      } else {
        return 1;
      }
    } catch {
      this.fault("preuve d’inscription illisible", entry.proof);
    }
    return 0;
  }

  async stamps() {
    const points = this.manifest ? this.manifest.log.points.filter(entry => entry.stamp) : [];
    if (points.length === 0) {
      this.notes.push("aucune autorité d’horodatage n’a daté ce registre : les dates sont celles du programme");
      return {detail: "aucun horodatage : les dates sont celles du programme", answer: "sans"};
    }
    for (const entry of points) {
      const point = this.points.get(entry.size);
      if (this.isTouched(entry.stamp) || !point) continue;
      try {
        const stamp = openStamp(await this.bytes(entry.stamp));
        if (stamp.imprint !== hex(sha256(utf8(point.note)))) throw new Error("autre");
        this.notes.push(`le jeton d’horodatage date les ${entry.size} premières inscriptions du ${new Date(stamp.at).toLocaleString("fr-FR", {timeZone: "UTC"})} (UTC). La signature de l’autorité n’est pas vérifiée ici : LISEZMOI.txt donne la ligne openssl`);
      } catch {
        this.fault("jeton d’horodatage qui ne tient pas : il n’est pas de ce point de contrôle, ou pas de cette autorité", entry.stamp, this.firstBelow(entry.size));
      }
    }
    return {detail: "objet et date lus ici ; signature de l’autorité non vérifiée ici, voir la ligne openssl de LISEZMOI.txt", answer: "partie"};
  }
}
