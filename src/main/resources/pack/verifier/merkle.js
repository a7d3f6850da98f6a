// The log: signed notes and proofs (C2SP signed-note, tlog-checkpoint, tlog-proof), Merkle trees (RFC 6962, checked as RFC 9162, § 2.1).

const leafHash = record => sha256(joined(new Uint8Array([0]), record));
const nodeHash = (left, right) => sha256(joined(new Uint8Array([1]), left, right));

/** The 32 bytes of a key from its PEM. */
function publicKey(pem) {
  const match = /^-----BEGIN PUBLIC KEY-----\n([A-Za-z0-9+/=\n]+)\n-----END PUBLIC KEY-----\n$/.exec(pem);
  const der = match ? base64(match[1].replace(/\n/g, "")) : new Uint8Array();
  if (der.length !== 44 || hex(der.subarray(0, 12)) !== "302a300506032b6570032100") throw new Error("clé");
  return {raw: der.subarray(12), fingerprint: hex(sha256(der))};
}

/** A note's text and, when one of the keys signed it, that key and its signature. */
async function openNote(note, origin, keys) {
  const end = note.lastIndexOf("\n\n");
  if (end < 0 || !note.endsWith("\n")) throw new Error("note");
  const text = note.slice(0, end + 1);
  for (const line of note.slice(end + 2).split("\n")) {
    const start = "\u2014 " + origin + " ";
    if (!line.startsWith(start)) continue;
    let bytes;
    try { bytes = base64(line.slice(start.length)); } catch { continue; }
    for (const key of keys) {
      const id = sha256(joined(utf8(origin + "\n"), new Uint8Array([1]), key.raw)).subarray(0, 4);
      if (bytes.length === 68 && sameBytes(bytes.subarray(0, 4), id)
          && await ed25519(key.raw, utf8(text), bytes.subarray(4))) {
        return {text, key, signature: bytes.subarray(4)};
      }
    }
  }
  return {text, key: null, signature: null};
}

function checkpoint(text) {
  const lines = text.split("\n");
  if (lines.length !== 4 || lines[3] !== "" || !/^(0|[1-9][0-9]{0,14})$/.test(lines[1])) throw new Error("point");
  const root = base64(lines[2]);
  if (root.length !== 32) throw new Error("point");
  return {origin: lines[0], size: Number(lines[1]), root};
}

/** A proof's number, hashes and note. */
function openProof(file, head) {
  const end = file.indexOf("\n\n");
  if (end < 0 || !file.startsWith(head)) throw new Error("preuve");
  const [number, ...path] = file.slice(head.length, end).split("\n");
  if (!/^(0|[1-9][0-9]{0,14})$/.test(number)) throw new Error("preuve");
  const note = file.slice(end + 2);
  const hashes = path.map(base64);
  if (hashes.some(hash => hash.length !== 32)) throw new Error("preuve");
  return {number: Number(number), path: hashes, note, point: checkpoint(note.slice(0, note.lastIndexOf("\n\n") + 1))};
}

const isOdd = n => n % 2 === 1;
const half = n => Math.floor(n / 2);

function includes(leaf, index, size, path, root) {
  if (index >= size) return false;
  let left = index, last = size - 1, hash = leaf;
  for (const sibling of path) {
    if (last === 0) return false;
    if (isOdd(left) || left === last) {
      hash = nodeHash(sibling, hash);
      while (!isOdd(left) && left !== 0) { left = half(left); last = half(last); }
    } else {
      hash = nodeHash(hash, sibling);
    }
    left = half(left);
    last = half(last);
  }
  return last === 0 && sameBytes(hash, root);
}

function continues(from, fromRoot, to, toRoot, path) {
  if (from < 1 || from > to) return false;
  if (from === to) return path.length === 0 && sameBytes(fromRoot, toRoot);
  if (path.length === 0) return false;
  const hashes = Number.isInteger(Math.log2(from)) ? [fromRoot, ...path] : path;
  let left = from - 1, last = to - 1;
  while (isOdd(left)) { left = half(left); last = half(last); }
  let older = hashes[0], newer = hashes[0];
  for (const sibling of hashes.slice(1)) {
    if (last === 0) return false;
    if (isOdd(left) || left === last) {
      older = nodeHash(sibling, older);
      newer = nodeHash(sibling, newer);
      while (!isOdd(left) && left !== 0) { left = half(left); last = half(last); }
    } else {
      newer = nodeHash(newer, sibling);
    }
    left = half(left);
    last = half(last);
  }
  return last === 0 && sameBytes(older, fromRoot) && sameBytes(newer, toRoot);
}
