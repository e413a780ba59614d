// What a right page shows, computed from the generator by plain loops over plain objects.
import { runnerImport } from 'vite';
import { benchClient } from './clients.mjs';

/** The wire keys that a word is looked for in, as the field catalogue has them. */
const { FIELDS } = (await runnerImport('./src/clients/fields.ts')).module;
const SEARCHED = Object.values(FIELDS).flatMap(({ searched, wire, type }) =>
  searched && wire !== null && type !== 'flag' ? [wire] : [],
);

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
const ipNumber = (ip) => ip.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);

/** By the column's name on screen: the value that it is ordered by ('' or NaN is empty) and how two of them compare. */
const ORDERS = {
  Usage: [(one) => one.usage.sent + one.usage.recv, (a, b) => a - b],
  'Last seen': [(one) => Date.parse(one.lastSeen), (a, b) => a - b],
  IP: [(one) => (one.ip === null ? Number.NaN : ipNumber(one.ip)), (a, b) => a - b],
  MAC: [(one) => one.mac, (a, b) => (a < b ? -1 : a > b ? 1 : 0)],
  Name: [(one) => one.description ?? '', (a, b) => collator.compare(a, b)],
  OS: [(one) => one.os ?? '', (a, b) => collator.compare(a, b)],
  VLAN: [(one) => one.vlan, (a, b) => collator.compare(a, b)],
};
const isEmpty = (value) => value === '' || Number.isNaN(value);

/** The clients of one size, and what a right page shows of them. */
export class Answers {
  constructor(count) {
    this.clients = Array.from({ length: count }, (_, index) => benchClient(index));
    this.haystacks = this.clients.map((one) =>
      SEARCHED.map((key) => one[key] ?? '')
        .join('\n')
        .toLowerCase(),
    );
  }

  /** The MACs of the first rows of an order, ties in row order, empty values last both ways. */
  firstMacs(accepts, { column, descending }, most = 5, among = this.clients.length) {
    const [valueOf, compare] = ORDERS[column];
    const top = [];
    const before = (a, b) => {
      if (isEmpty(a.value) || isEmpty(b.value)) return !isEmpty(a.value);
      return (descending ? compare(b.value, a.value) : compare(a.value, b.value)) < 0;
    };
    for (let index = 0; index < among; index++) {
      if (!accepts(index)) continue;
      const one = { value: valueOf(this.clients[index]), mac: this.clients[index].mac };
      if (top.length === most && !before(one, top[most - 1])) continue;
      let at = top.length;
      while (at > 0 && before(one, top[at - 1])) at--;
      top.splice(at, 0, one);
      if (top.length > most) top.pop();
    }
    return top.map((one) => one.mac);
  }

  countWhere(accepts) {
    let count = 0;
    for (let index = 0; index < this.clients.length; index++) if (accepts(index)) count++;
    return count;
  }

  hasSsid(ssid) {
    return (index) => this.clients[index].ssid === ssid;
  }

  holds(word) {
    const folded = word.toLowerCase();
    return (index) => this.haystacks[index].includes(folded);
  }

  /** What the page shows for a filter and a sort: the status, the first rows, and how many of them are online. */
  shown(accepts, sort) {
    const matched = this.countWhere(accepts);
    const online = this.countWhere((index) => accepts(index) && this.clients[index].status === 'Online');
    const text = (n) => n.toLocaleString('en-US');
    return {
      status: `${text(matched)} of ${text(this.clients.length)} clients`,
      rows: matched + 1,
      macs: this.firstMacs(accepts, sort),
      online: text(online),
    };
  }
}
