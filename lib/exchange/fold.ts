/**
 * A text as it is compared: without accents, case, Arabic vowel signs and letter variants, runs of anything but
 * letters and digits as one blank. `Fecha de Ingreso ` and `fecha_de_ingreso` are one.
 */
export function fold(text: string): string {
  // Most names are plain already.
  if (/^[a-z0-9]+(?: [a-z0-9]+)*$/i.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/\p{M}|\u0640/gu, '')
    .toLowerCase()
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The digits of a phone number, a leading North American 1 left out, so that `+1 (555) 010-0199` is `5550100199`. */
export function phoneKey(phone: string): string {
  const digits = phone.replace(/\D/g, '');
  return digits.length === 11 && digits.startsWith('1') ? digits.slice(1) : digits;
}
