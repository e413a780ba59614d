/** What is wrong with this version of Node, in one sentence; null for one that package.json allows. */
export function nodeFault(version: string): string | null {
  const [major, minor] = version.split('.').map(Number);
  const allowed = (major === 20 && minor >= 19) || (major === 22 && minor >= 13) || major > 22;
  return allowed ? null : `Clientscope needs Node 20.19, 22.13 or a newer one; this is ${version}.`;
}
