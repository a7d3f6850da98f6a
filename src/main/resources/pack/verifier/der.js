// As much of a time-stamp answer (RFC 3161) as says what it dates and when. Who signed it is not checked here: openssl does that.

function derItem(bytes, at) {
  const tag = bytes[at];
  let length = bytes[at + 1], start = at + 2;
  if (length > 0x80) {
    const count = length - 0x80;
    if (count > 4) throw new Error("DER");
    length = 0;
    for (let i = 0; i < count; i++) length = length * 256 + bytes[start++];
  }
  if (tag === undefined || length === 0x80 || !(start + length <= bytes.length)) throw new Error("DER");
  return {tag, content: bytes.subarray(start, start + length), end: start + length};
}

function derItems(bytes) {
  const items = [];
  for (let at = 0; at < bytes.length;) {
    const item = derItem(bytes, at);
    items.push(item);
    at = item.end;
  }
  return items;
}

/** The digest that the token dates, in hexadecimal, and the moment, ISO 8601. */
function openStamp(bytes) {
  const [status, token] = derItems(derItem(bytes, 0).content);
  if (derItems(status.content)[0].content[0] > 1) throw new Error("statut");
  const signed = derItems(derItem(derItems(token.content)[1].content, 0).content);
  const wrapped = derItems(signed[2].content)[1];
  const info = derItems(derItem(derItem(wrapped.content, 0).content, 0).content);
  const [algorithm, imprint] = derItems(info[2].content);
  if (hex(derItem(algorithm.content, 0).content) !== "608648016503040201") throw new Error("SHA-256");
  const time = info.slice(3).find(item => item.tag === 0x18);
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)/.exec(String.fromCharCode(...time.content));
  return {imprint: hex(imprint.content), at: `${parts[1]}-${parts[2]}-${parts[3]}T${parts[4]}:${parts[5]}:${parts[6]}Z`};
}
