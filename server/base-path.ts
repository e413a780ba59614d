import type { Handler } from './meraki-proxy.ts';

/**
 * Takes the sub-path under which a front reaches this server off the target, so that all behind it knows one form. A target
 * without it is left as it is: a front may have taken it off already, and who asks for the health comes without one.
 * @param basePath with a slash at both ends
 */
export function withoutBase(basePath: string): Handler {
  return (request, response, next) => {
    const target = request.url ?? '';
    const [path] = target.split('?');
    if (`${path}/` === basePath) {
      // The page's files are named relative to it.
      response.writeHead(302, { location: basePath + target.slice(path.length), 'cache-control': 'no-store' }).end();
      return;
    }
    if (target.startsWith(basePath)) request.url = target.slice(basePath.length - 1);
    next();
  };
}
