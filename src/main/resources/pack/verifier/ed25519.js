// Ed25519 (RFC 8032), verification only: by the browser where it can, else by the arithmetic below.

const P = 2n ** 255n - 19n;
const L = 2n ** 252n + 27742317777372353535851937790883648493n;
const mod = (a, m = P) => { const r = a % m; return r < 0n ? r + m : r; };

function power(base, exponent) {
  let result = 1n, b = mod(base);
  for (let e = exponent; e > 0n; e >>= 1n) {
    if (e & 1n) result = mod(result * b);
    b = mod(b * b);
  }
  return result;
}

const D = mod(-121665n * power(121666n, P - 2n));
const ROOT = power(2n, (P - 1n) / 4n);

function littleEndian(bytes) {
  let n = 0n;
  for (let i = bytes.length - 1; i >= 0; i--) n = n << 8n | BigInt(bytes[i]);
  return n;
}

/** A point from its 32 bytes; null when there is none. */
function point(bytes) {
  const y = littleEndian(bytes) & (1n << 255n) - 1n;
  if (y >= P) return null;
  const square = mod((y * y - 1n) * power(D * y * y + 1n, P - 2n));
  let x = power(square, (P + 3n) / 8n);
  if (mod(x * x - square) !== 0n) x = mod(x * ROOT);
  if (mod(x * x - square) !== 0n || x === 0n && bytes[31] >> 7) return null;
  if (Number(x & 1n) !== bytes[31] >> 7) x = P - x;
  return [x, y, 1n, mod(x * y)];
}

function add([x1, y1, z1, t1], [x2, y2, z2, t2]) {
  const a = mod((y1 - x1) * (y2 - x2)), b = mod((y1 + x1) * (y2 + x2));
  const c = mod(2n * D * t1 * t2), d = mod(2n * z1 * z2);
  const e = b - a, f = d - c, g = d + c, h = b + a;
  return [mod(e * f), mod(g * h), mod(f * g), mod(e * h)];
}

function times(scalar, p) {
  let sum = [0n, 1n, 1n, 0n];
  for (let n = scalar; n > 0n; n >>= 1n) {
    if (n & 1n) sum = add(sum, p);
    p = add(p, p);
  }
  return sum;
}

function encoded([x, y, z]) {
  const inverse = power(z, P - 2n), u = mod(x * inverse);
  let v = mod(y * inverse) | (u & 1n) << 255n;
  return Uint8Array.from({length: 32}, () => { const b = Number(v & 255n); v >>= 8n; return b; });
}

const BASE = point(Uint8Array.from({length: 32}, (_, i) => i === 0 ? 0x58 : 0x66));

// SHA-512 (FIPS 180-4), for the short texts that are signed. Its constants are the roots of the first primes, worked out.
const SHA512 = (() => {
  const primes = [];
  for (let n = 2; primes.length < 80; n++) if (primes.every(p => n % p)) primes.push(n);
  const root = (n, k) => {
    let low = 0n, high = 1n << 70n;
    while (low < high) {
      const middle = low + high + 1n >> 1n;
      if (middle ** k <= n) low = middle; else high = middle - 1n;
    }
    return low & (1n << 64n) - 1n;
  };
  return {
    start: primes.slice(0, 8).map(p => root(BigInt(p) << 128n, 2n)),
    k: primes.map(p => root(BigInt(p) << 192n, 3n)),
  };
})();

function sha512(bytes) {
  const mask = (1n << 64n) - 1n, turn = (x, n) => (x >> n | x << 64n - n) & mask;
  const whole = joined(bytes, new Uint8Array([0x80]), new Uint8Array((239 - bytes.length % 128) % 128 + 8), new Uint8Array(8));
  new DataView(whole.buffer).setBigUint64(whole.length - 8, BigInt(bytes.length) * 8n);
  let state = SHA512.start.slice();
  for (let at = 0; at < whole.length; at += 128) {
    const view = new DataView(whole.buffer, at, 128), w = [];
    for (let i = 0; i < 80; i++) {
      w[i] = i < 16 ? view.getBigUint64(8 * i)
        : w[i - 16] + (turn(w[i - 15], 1n) ^ turn(w[i - 15], 8n) ^ w[i - 15] >> 7n)
          + w[i - 7] + (turn(w[i - 2], 19n) ^ turn(w[i - 2], 61n) ^ w[i - 2] >> 6n) & mask;
    }
    let [a, b, c, d, e, f, g, h] = state;
    for (let i = 0; i < 80; i++) {
      const t1 = h + (turn(e, 14n) ^ turn(e, 18n) ^ turn(e, 41n)) + (e & f ^ ~e & mask & g) + SHA512.k[i] + w[i];
      const t2 = (turn(a, 28n) ^ turn(a, 34n) ^ turn(a, 39n)) + (a & b ^ a & c ^ b & c);
      h = g; g = f; f = e; e = d + t1 & mask; d = c; c = b; b = a; a = t1 + t2 & mask;
    }
    state = [a, b, c, d, e, f, g, h].map((x, i) => x + state[i] & mask);
  }
  const out = new Uint8Array(64);
  state.forEach((word, i) => new DataView(out.buffer).setBigUint64(8 * i, word));
  return out;
}

function ed25519ByHand(key, text, signature) {
  const a = point(key), s = littleEndian(signature.subarray(32));
  if (signature.length !== 64 || a === null || s >= L) return false;
  const r = signature.subarray(0, 32);
  const h = mod(littleEndian(sha512(joined(r, key, text))), L);
  const minusA = [mod(-a[0]), a[1], a[2], mod(-a[3])];
  return sameBytes(encoded(add(times(s, BASE), times(h, minusA))), r);
}

async function ed25519(key, text, signature) {
  try {
    const imported = await crypto.subtle.importKey("raw", key, {name: "Ed25519"}, false, ["verify"]);
    return await crypto.subtle.verify({name: "Ed25519"}, imported, signature, text);
  } catch {
    return ed25519ByHand(key, text, signature);
  }
}
