/** Where to go on after a form, as 303, or as JSON to the script that sent it and stays on its page. */
export function goTo(request: Request, place: string, status = 200): Response {
  if (request.headers.get('accept') === 'application/json') return Response.json({ goTo: place }, { status });
  return new Response(null, { status: 303, headers: { location: place } });
}
