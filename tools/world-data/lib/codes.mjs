import { letters } from "./text.mjs";

/** VNL stands for "city not listed", XXX for "unknown": no city may carry them. */
export const RESERVED = ["VNL", "XXX"];

const ALPHABET = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];

/** Candidate codes of a city, best first: see section 2.1 of the codes' rules in docs/world-data.md. */
export function* candidates(name) {
  const all = letters(name);
  const word = all.padEnd(3, "X");
  yield word.slice(0, 3);
  const first = word[0];
  const rest = [...word.slice(1)];
  yield* pairs(first, rest.filter((c) => !"AEIOUY".includes(c)));
  yield* pairs(first, rest);
  for (const a of ALPHABET) for (const b of ALPHABET) yield first + a + b;
  for (const a of ALPHABET) for (const b of ALPHABET) for (const c of ALPHABET) yield a + b + c;
}

function* pairs(first, later) {
  for (let i = 0; i < later.length; i++) {
    for (let j = i + 1; j < later.length; j++) yield first + later[i] + later[j];
  }
}

/**
 * Gives every city its code, unique in its country. A published code is kept whatever happened to the
 * city since; new cities take what is left, the larger first.
 *
 * @param {{id: number, country: string, asciiName: string, population: number}[]} cities
 * @param {Map<number, string>} published code by geoname id
 * @returns {Map<number, string>} code by geoname id
 */
export function assignCodes(cities, published) {
  const taken = new Map();
  const codes = new Map();
  const takenIn = (country) => {
    if (!taken.has(country)) taken.set(country, new Set(RESERVED));
    return taken.get(country);
  };
  for (const city of cities) {
    const code = published.get(city.id);
    if (code === undefined) continue;
    const inCountry = takenIn(city.country);
    if (inCountry.has(code)) throw new Error(`published code ${city.country} ${code} is taken twice (${city.id})`);
    inCountry.add(code);
    codes.set(city.id, code);
  }
  const fresh = cities
    .filter((city) => !codes.has(city.id))
    .sort((a, b) => b.population - a.population || a.id - b.id);
  for (const city of fresh) {
    const inCountry = takenIn(city.country);
    let given;
    for (const code of candidates(city.asciiName)) {
      if (!inCountry.has(code)) {
        given = code;
        break;
      }
    }
    if (given === undefined) throw new Error(`no code left in ${city.country} for ${city.asciiName}`);
    inCountry.add(given);
    codes.set(city.id, given);
  }
  return codes;
}

/** As `assignCodes`, with the codes of other published places out of reach. */
export const assignCodesBeside = (others) => (cities, published) =>
  assignCodes(
    [...cities, ...others.map((row) => ({ id: Number(row.geoname_id), country: row.country }))],
    new Map([...published, ...others.map((row) => [Number(row.geoname_id), row.code])]),
  );
