/** The values of an answer that comes line by line (NDJSON), each as soon as it is there. A line that is no JSON is `undefined`. */
export async function* linesOf(response: Response): AsyncGenerator<unknown> {
  if (response.body === null) return;
  let rest = "";
  for await (const text of response.body.pipeThrough(new TextDecoderStream())) {
    const lines = `${rest}${text}`.split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) yield parsed(line);
  }
  if (rest !== "") yield parsed(rest);
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    // The only way of JSON.parse to say that a text is none.
    return undefined;
  }
}
