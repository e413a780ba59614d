import { type SavedView, SAVED_VIEWS, withViews } from './saved-view.ts';
import { setting } from './setting.ts';

const kept = setting({ name: 'views', schema: SAVED_VIEWS, initial: { version: 1, views: [] } });

const save = (added: readonly SavedView[]): void =>
  kept.change((all) => ({ ...all, views: withViews(all.views, added) }));
const remove = (name: string): void =>
  kept.change((all) => ({ ...all, views: all.views.filter((view) => view.name !== name) }));

/** The user's own views. */
export const useSavedViews = () => ({ views: kept.use().views, save, remove });
