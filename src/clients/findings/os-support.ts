/** The sources of the table, in its order. */
export const SUPPORT_SOURCES: readonly string[] = [
  'Microsoft Lifecycle; extended support and LTSC editions, which the OS text does not tell, may go on',
  'Apple names no dates: iOS and iPadOS until the second version after it came out, macOS until the third',
  'Android Security Bulletins, as collected by endoflife.date; makers may go on longer',
  'Ubuntu, Debian and CentOS release pages, without paid extensions',
  'VMware Product Lifecycle Matrix, end of general support',
];

/** When the table was last compared with its sources. */
export const SUPPORT_TABLE_DATE = '2026-11-28';

/** `ended` is the last day of support, ISO date. The first pattern that fits counts. An OS without a version, such as `Android` or `Mac OS X`, fits none. */
const ENDED_SUPPORT: ReadonlyArray<readonly [name: string, pattern: RegExp, ended: string]> = [
  ['Windows Server 2003', /windows server 2003/i, '2015-07-14'],
  ['Windows Server 2008', /windows server 2008/i, '2020-01-14'],
  ['Windows Server 2012', /windows server 2012/i, '2023-10-10'],
  ['Windows Server 2016', /windows server 2016/i, '2027-01-12'],
  ['Windows Phone', /windows (phone|mobile)/i, '2019-12-10'],
  ['Windows CE', /windows (ce\b|embedded compact)/i, '2023-10-10'],
  ['Windows XP', /windows xp/i, '2014-04-08'],
  ['Windows Vista', /windows vista/i, '2017-04-11'],
  ['Windows 7', /windows 7\b/i, '2020-01-14'],
  ['Windows 8.1', /windows 8\.1/i, '2023-01-10'],
  ['Windows 8', /windows 8\b/i, '2016-01-12'],
  ['Windows 10', /windows 10\b/i, '2025-10-14'],
  ['iOS 12 or older', /\bi(?:pad)?os ?(?:[3-9]|1[0-2])(?!\d)/i, '2020-09-16'],
  ['iOS 13', /\bi(?:pad)?os ?13(?!\d)/i, '2021-09-20'],
  ['iOS 14', /\bi(?:pad)?os ?14(?!\d)/i, '2022-09-12'],
  ['iOS 15', /\bi(?:pad)?os ?15(?!\d)/i, '2023-09-18'],
  ['iOS 16', /\bi(?:pad)?os ?16(?!\d)/i, '2024-09-16'],
  ['iOS 17', /\bi(?:pad)?os ?17(?!\d)/i, '2025-09-15'],
  ['macOS 10.14 or older', /\b(?:mac ?os(?: ?x)?|os x) ?10\.(?:\d|1[0-4])(?!\d)/i, '2021-10-25'],
  ['macOS 10.15', /\b(?:mac ?os(?: ?x)?|os x) ?10\.15(?!\d)/i, '2022-09-12'],
  ['macOS 11', /\bmac ?os(?: ?x)? ?11(?!\d)/i, '2023-09-26'],
  ['macOS 12', /\bmac ?os(?: ?x)? ?12(?!\d)/i, '2024-09-16'],
  ['macOS 13', /\bmac ?os(?: ?x)? ?13(?!\d)/i, '2025-09-15'],
  ['Android 8 or older', /\bandroid(?: os)? [2-8](?!\d)/i, '2021-01-10'],
  ['Android 9', /\bandroid(?: os)? 9(?!\d)/i, '2022-01-01'],
  ['Android 10', /\bandroid(?: os)? 10(?!\d)/i, '2023-03-06'],
  ['Android 11', /\bandroid(?: os)? 11(?!\d)/i, '2024-02-05'],
  ['Android 12', /\bandroid(?: os)? 12(?!\d)/i, '2025-03-03'],
  ['Android 13', /\bandroid(?: os)? 13(?!\d)/i, '2026-03-02'],
  ['Ubuntu 14.04 or older', /ubuntu(?: linux)? (?:[4-9]|1[0-4])\.(?:04|10)/i, '2019-04-25'],
  ['Ubuntu 16.04', /ubuntu(?: linux)? 16\.04/i, '2021-04-30'],
  ['Ubuntu 18.04', /ubuntu(?: linux)? 18\.04/i, '2023-05-31'],
  ['Ubuntu 20.04', /ubuntu(?: linux)? 20\.04/i, '2025-05-31'],
  ['Debian 9 or older', /debian(?: linux)? [3-9](?!\d)/i, '2022-06-30'],
  ['Debian 10', /debian(?: linux)? 10(?!\d)/i, '2024-06-30'],
  ['Debian 11', /debian(?: linux)? 11(?!\d)/i, '2026-08-31'],
  ['CentOS 6 or older', /centos(?: linux)? [3-6](?!\d)/i, '2020-11-30'],
  ['CentOS 7', /centos(?: linux)? 7(?!\d)/i, '2024-06-30'],
  ['CentOS 8', /centos(?: linux)? 8(?!\d)/i, '2021-12-31'],
  ['VMware ESXi 5 or older', /\besxi [3-5](?!\d)/i, '2018-09-19'],
  ['VMware ESXi 6', /\besxi 6/i, '2022-10-15'],
  ['VMware ESXi 7', /\besxi 7/i, '2025-10-02'],
];

/** Cisco’s own IOS is written like Apple’s. */
export const CISCO = /cisco|\bios[- ]?xe/i;

/** The OS that a text names and the last day of its support, if that is over at a time (epoch ms); else null. */
export function endedSupport(os: string, now: number): { readonly name: string; readonly ended: string } | null {
  if (os === '' || CISCO.test(os)) return null;
  const [name, , ended] = ENDED_SUPPORT.find(([, pattern]) => pattern.test(os)) ?? [];
  return name === undefined || ended === undefined || now <= Date.parse(`${ended}T23:59:59Z`) ? null : { name, ended };
}
