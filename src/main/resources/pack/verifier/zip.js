// The archive itself, read in place (APPNOTE 6.3, ZIP64 included).

async function zipSources(file) {
  const view = async (at, length) => new DataView(await file.slice(at, at + length).arrayBuffer());
  const tailLength = Math.min(file.size, 22 + 0xffff);
  const tail = await view(file.size - tailLength, tailLength);
  let end = tailLength - 22;
  while (end >= 0 && tail.getUint32(end, true) !== 0x06054b50) end--;
  if (end < 0) throw new Error("L’archive est tronquée ou illisible : sa table finale manque.");
  let count = tail.getUint16(end + 10, true), size = tail.getUint32(end + 12, true), offset = tail.getUint32(end + 16, true);
  if (end >= 20 && tail.getUint32(end - 20, true) === 0x07064b50) {
    const large = await view(Number(tail.getBigUint64(end - 12, true)), 56);
    [count, size, offset] = [32, 40, 48].map(at => Number(large.getBigUint64(at, true)));
  }
  if (count > 200000 || size > 64 << 20) throw new Error("L’archive annonce un nombre démesuré de fichiers.");
  const table = await view(offset, size), sources = [], seen = new Set();
  for (let at = 0, i = 0; i < count; i++) {
    if (at + 46 > size || table.getUint32(at, true) !== 0x02014b50) throw new Error("La table finale de l’archive est illisible.");
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map(p => table.getUint16(at + p, true));
    const name = new TextDecoder().decode(new Uint8Array(table.buffer, at + 46, nameLength));
    let stored = table.getUint32(at + 20, true), full = table.getUint32(at + 24, true), header = table.getUint32(at + 42, true);
    for (let e = at + 46 + nameLength, last = e + extraLength; e + 4 <= last; e += 4 + table.getUint16(e + 2, true)) {
      let p = e + 4;
      const next = () => { const n = Number(table.getBigUint64(p, true)); p += 8; return n; };
      if (table.getUint16(e, true) === 1) {
        if (full === 0xffffffff) full = next();
        if (stored === 0xffffffff) stored = next();
        if (header === 0xffffffff) header = next();
      }
    }
    if (/^\/|\\|(^|\/)\.\.?(\/|$)|^[A-Za-z]:/.test(name)) throw new Error(`L’archive contient un chemin dangereux, « ${name} » : elle est refusée.`);
    if (seen.has(name.toLowerCase())) throw new Error(`L’archive contient deux fois « ${name} » : elle est refusée.`);
    if (full > 1 << 20 && full / 200 > stored) throw new Error(`« ${name} » grossit démesurément une fois décomprimé : l’archive est refusée.`);
    seen.add(name.toLowerCase());
    if (!name.endsWith("/")) sources.push(zipSource(file, name, table.getUint16(at + 10, true), header, stored, full));
    at += 46 + nameLength + extraLength + commentLength;
  }
  return sources;
}

function zipSource(file, path, method, header, stored, full) {
  return {
    path,
    size: full,
    async * chunks() {
      const local = new DataView(await file.slice(header, header + 30).arrayBuffer());
      if (local.byteLength < 30 || local.getUint32(0, true) !== 0x04034b50) throw new Error("entrée illisible");
      const start = header + 30 + local.getUint16(26, true) + local.getUint16(28, true);
      const part = file.slice(start, start + stored);
      if (method === 0) {
        yield* fileSource(path, part).chunks();
        return;
      }
      const reader = part.stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader();
      for (let read = 0;;) {
        const {done, value} = await reader.read();
        if (done) return;
        read += value.length;
        if (read > full) throw new Error("entrée plus longue qu’annoncé");
        yield value;
      }
    },
  };
}
