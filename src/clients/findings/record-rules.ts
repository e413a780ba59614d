import { comparableMac } from '#clients/address/mac-address.ts';
import { type FindingRule, percentText, rowsBy } from './rule.ts';

export const duplicateMac: FindingRule = {
  id: 'duplicate-mac',
  title: 'One MAC under several ids',
  why: 'Meraki keeps several records of one address: it is copied, or the client was seen by IP as well. Figures count it several times.',
  confidence: 'high',
  caveat: 'A network that tracks clients by IP does so on purpose.',
  source: 'Fields id and mac.',
  find: ({ rowCount, text }, mark) => {
    const macs = text('mac');
    for (const rows of rowsBy(rowCount, (row) => comparableMac(macs[row])).values()) {
      for (const row of rows) mark(row, `${macs[row]} is under ${rows.length} ids`);
    }
  },
};

export const noName: FindingRule = {
  id: 'no-name',
  title: 'No name',
  why: 'Nobody can tell whose it is. Give it a name in the dashboard, or find out what it is.',
  confidence: 'high',
  caveat: 'Phones with a random MAC seldom send a name.',
  source: 'Field description.',
  find: ({ rowCount, text }, mark) => {
    const names = text('name');
    for (let row = 0; row < rowCount; row++) if (names[row].trim() === '') mark(row, 'No name');
  },
};

const DAY_MS = 86_400_000;

export const notSeen: FindingRule = {
  id: 'not-seen',
  title: 'Not seen for {days} or more days',
  why: 'It is switched off, gone or broken. Take it out of the inventory, or look for it.',
  confidence: 'high',
  caveat: 'Meraki sends clients that were seen in the time span: choose a span longer than the days.',
  source: 'Field lastSeen, against the time of the data.',
  thresholds: [{ key: 'days', label: 'Not seen for, at least', unit: 'days', min: 1, max: 31, usual: 14 }],
  find: ({ rowCount, now, number }, mark, threshold) => {
    const lastSeen = number('lastSeen');
    for (let row = 0; row < rowCount; row++) {
      const days = (now - lastSeen[row]) / DAY_MS;
      // The threshold may be 1.5 days.
      if (days >= threshold('days')) mark(row, `Last seen ${days < 2 ? '1 day' : `${Math.floor(days)} days`} ago`);
    }
  },
};

/** With fewer clients, a large share is not unusual. */
const LEAST_CLIENTS = 10;
const TIMES_THE_AVERAGE = 5;

export const unusualUsage: FindingRule = {
  id: 'unusual-usage',
  title: 'Unusual share of the traffic',
  why: 'One client uses so much of what all of them use: a backup, a download, or something that sends out data.',
  confidence: 'medium',
  caveat:
    'Servers and uplinks do so every day. It must also be five times the average, so that small networks are not all unusual.',
  source: 'Field usage over the time span, of at least ten clients with traffic.',
  thresholds: [{ key: 'share', label: 'Share of all traffic, at least', unit: '%', min: 1, max: 90, usual: 10 }],
  find: ({ rowCount, number }, mark, threshold) => {
    const usage = number('usage');
    let [total, using] = [0, 0];
    for (let row = 0; row < rowCount; row++) {
      if (!(usage[row] > 0)) continue;
      total += usage[row];
      using++;
    }
    if (using < LEAST_CLIENTS) return;
    for (let row = 0; row < rowCount; row++) {
      // Multiplied, since 7 / 100 of 100 is more than 7.
      if (usage[row] * 100 >= total * threshold('share') && usage[row] * using >= total * TIMES_THE_AVERAGE) {
        mark(
          row,
          `${percentText(usage[row], total)} of all traffic; ${using.toLocaleString('en')} clients have traffic`,
        );
      }
    }
  },
};
