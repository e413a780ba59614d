import { askForFirstPage } from '#state/load/page-request.ts';

// A module, so that it runs before the modules that main.tsx imports after it.
askForFirstPage();
