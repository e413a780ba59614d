// The limit's store: categories as codes, texts as one lower-cased string a page, numbers as Float64.
const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

const grown = (array, length) => {
  if (array.length >= length) return array;
  const next = new array.constructor(Math.max(length, array.length * 2));
  next.set(array);
  return next;
};

/** Texts that repeat, as codes into a list of values; '' is empty. */
export class Category {
  values = [''];
  codes = new Uint16Array(1024);
  #codeOf = new Map([['', 0]]);

  append(row, value) {
    let code = this.#codeOf.get(value);
    if (code === undefined) {
      code = this.values.push(value) - 1;
      this.#codeOf.set(value, code);
    }
    this.codes[row] = code;
  }

  reserve(rows) {
    this.codes = grown(this.codes, rows);
  }

  at(row) {
    return this.values[this.codes[row]];
  }

  mark(needle, marks) {
    const hit = this.values.map((value) => (value.toLowerCase().includes(needle) ? 1 : 0));
    if (hit.includes(1)) for (let row = 0; row < marks.length; row++) marks[row] |= hit[this.codes[row]];
  }

  keys(rows) {
    const order = this.values.map((_, code) => code).filter((code) => code !== 0);
    order.sort((a, b) => collator.compare(this.values[a], this.values[b]));
    const rank = new Float64Array(this.values.length).fill(Number.NaN);
    let next = -1;
    order.forEach((code, i) => {
      if (i === 0 || collator.compare(this.values[order[i - 1]], this.values[code]) !== 0) next++;
      rank[code] = next;
    });
    return Float64Array.from({ length: rows }, (_, row) => rank[this.codes[row]]);
  }
}

/** Texts that rarely repeat: one string a page, and where each text ends. */
export class Texts {
  pages = [];
  #parts = [];

  append(_row, value) {
    this.#parts.push(value);
  }

  reserve() {}

  /** Ends a page. */
  seal(first) {
    const ends = new Uint32Array(this.#parts.length);
    let end = 0;
    this.#parts.forEach((part, i) => (ends[i] = end += part.length));
    const text = this.#parts.join('');
    this.pages.push({ first, text, lower: text.toLowerCase(), ends });
    this.#parts = [];
  }

  at(row) {
    let index = this.pages.length - 1;
    while (this.pages[index].first > row) index--;
    const { first, text, ends } = this.pages[index];
    return text.slice(row === first ? 0 : ends[row - first - 1], ends[row - first]);
  }

  mark(needle, marks) {
    for (const { first, lower, ends } of this.pages) {
      let row = 0;
      for (let at = lower.indexOf(needle); at >= 0;) {
        while (ends[row] <= at) row++;
        const inside = at + needle.length <= ends[row];
        if (inside) marks[first + row] = 1;
        at = lower.indexOf(needle, inside ? ends[row] : at + 1);
      }
    }
  }

  keys(rows, numberOf) {
    if (numberOf !== null) return Float64Array.from({ length: rows }, (_, row) => numberOf(this.at(row)));
    const all = new Category();
    all.codes = new Uint32Array(rows);
    for (let row = 0; row < rows; row++) all.append(row, this.at(row));
    return all.keys(rows);
  }
}

/** Numbers; NaN is empty. */
export class Numbers {
  values = new Float64Array(1024);

  append(row, value) {
    this.values[row] = value;
  }

  reserve(rows) {
    this.values = grown(this.values, rows);
  }

  at(row) {
    return this.values[row];
  }

  keys(rows) {
    return this.values.slice(0, rows);
  }
}

/** Rows stably ordered by their keys, NaN last both ways. */
export function ordered(keys, descending) {
  const distinct = Float64Array.from(new Set(keys.filter((key) => !Number.isNaN(key)))).sort();
  const placeOf = new Map();
  distinct.forEach((key, place) => placeOf.set(key, descending ? distinct.length - 1 - place : place));
  const places = Uint32Array.from(keys, (key) => placeOf.get(key) ?? distinct.length);
  const starts = new Uint32Array(distinct.length + 2);
  for (const place of places) starts[place + 1]++;
  for (let i = 0; i <= distinct.length; i++) starts[i + 1] += starts[i];
  const rows = new Uint32Array(keys.length);
  for (let row = 0; row < rows.length; row++) rows[starts[places[row]]++] = row;
  return rows;
}
