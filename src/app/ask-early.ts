import { askForFirstPage } from '#state/load/early-page.ts';

// A module of its own, so that it runs before the modules that are imported after it.
askForFirstPage();
