import type { Plugin } from 'vite';

/**
 * Runs the chunk `early` as a script of its own, as soon as it has come and not only with the code that imports it, so that the first
 * page of clients is asked for while the browser still fetches and compiles the rest.
 */
export function earlyScript(): Plugin {
  return {
    name: 'early-script',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html) => {
        const preload = /[ \t]*<link rel="modulepreload"([^>]*)href="([^"]*\/early-[^"]+)"([^>]*)>\n/.exec(html);
        if (preload === null) throw new Error('The page does not name the chunk "early".');
        const [whole, before, file, after] = preload;
        const script = `<script type="module"${before}src="${file}"${after}></script>\n    `;
        return html.replace(whole, '').replace('<script type="module"', `${script}<script type="module"`);
      },
    },
  };
}
