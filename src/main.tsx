import '#app/ask-early.ts';
import '#app/reset.css';
import '@mantine/core/styles.layer.css';
import '#app/theme-variables.css';
import '#app/colours.css';
import '#app/global.css';
import { App } from '#app/App.tsx';
import { createRoot } from 'react-dom/client';

// Firefox would scroll the list of a page that is loaded again as far as its first rows go.
history.scrollRestoration = 'manual';
const root = document.querySelector('#root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(<App />);
