import { askForFirstPage } from '#state/load/page-request.ts';

// A module of its own, so that it runs before the modules that are imported after it.
askForFirstPage();
