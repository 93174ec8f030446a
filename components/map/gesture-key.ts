/** A fresh key for a gesture, a random UUID; unlike `crypto.randomUUID`, also where the page came without TLS. */
export function gestureKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const [start, middle] = [hex.slice(0, 8), hex.slice(8, 12)];
  return `${start}-${middle}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
}
