const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether a text is an id as the database writes them; anything else would make it fail instead of finding nothing. */
export function isUuid(text: unknown): boolean {
  return typeof text === 'string' && UUID.test(text);
}
