/** RFC 4180 with LF line ends; a cell is quoted only when it must be. */
export function writeCsv(header, rows) {
  return [header, ...rows].map((row) => row.map(cell).join(",")).join("\n") + "\n";
}

function cell(value) {
  const text = value === null || value === undefined ? "" : String(value);
  if (/[\r\n\t]/.test(text)) throw new Error(`control character in cell: ${JSON.stringify(text)}`);
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Rows as objects keyed by the header line. No cell of ours spans lines. */
export function readCsv(text) {
  const [header, ...lines] = text.split("\n").filter((line) => line !== "").map(cells);
  return lines.map((line, index) => {
    if (line.length !== header.length) {
      throw new Error(`line ${index + 2} has ${line.length} cells instead of ${header.length}: ${line}`);
    }
    return Object.fromEntries(header.map((name, i) => [name, line[i]]));
  });
}

function cells(line) {
  const found = [];
  let at = 0;
  while (at <= line.length) {
    if (line[at] === '"') {
      let text = "";
      at++;
      for (;;) {
        const end = line.indexOf('"', at);
        if (end < 0) throw new Error(`unclosed quote: ${line}`);
        text += line.slice(at, end);
        at = end + 1;
        if (line[at] !== '"') break;
        text += '"';
        at++;
      }
      found.push(text);
      at++;
    } else {
      const end = line.indexOf(",", at);
      found.push(line.slice(at, end < 0 ? line.length : end));
      at = (end < 0 ? line.length : end) + 1;
    }
  }
  return found;
}
