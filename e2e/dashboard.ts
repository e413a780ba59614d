import { expect, type Locator, type Page, test as base } from '@playwright/test';
import { BRANCH, HEADQUARTERS, OFFICE } from '../simulator/network-ids.ts';

/** How many clients were in these networks during the last day, as the page writes it. */
const CLIENTS_OF: Readonly<Record<string, string>> = { [HEADQUARTERS]: '12,000', [OFFICE]: '2,400', [BRANCH]: '120' };

/** The Enter that ends a composition, as Safari tells it. */
export const COMPOSING_ENTER = { key: 'Enter', keyCode: 229 };

/** The link to a network, relative to any server. @param query further keys of the address */
export const linkTo = (network: string, query = '') => `?network=${network}${query === '' ? '' : `&${query}`}`;

type Picker = 'Organization' | 'Network';

/** The parts of the page by role and name, and the gestures that several specs make. */
export function dashboardOf(page: Page) {
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
  const dialog = (name: string | RegExp = /./) => page.getByRole('dialog', { name, exact: true });
  const grid = page.getByRole('grid', { name: 'Clients' });
  const count = page.getByRole('status').filter({ hasText: / of [\d,]+ clients/ });
  const picker = (name: Picker) => page.getByRole('combobox', { name });
  /** The filters of one field. */
  const facet = (field: string) => page.getByRole('group', { name: field, exact: true });
  /** The file that a click downloads. */
  async function download(from: Locator) {
    const [file] = await Promise.all([page.waitForEvent('download'), from.click()]);
    return { name: file.suggestedFilename(), path: await file.path() };
  }
  /** Opens a network without waiting for its clients. */
  const visit = (network: string, query?: string) => page.goto(linkTo(network, query));

  return {
    visit,
    /** Opens a network and waits until the list shows all of its clients. */
    async open(network: string, query?: string) {
      await visit(network, query);
      const clients = CLIENTS_OF[network];
      await expect(count).toHaveText(`${clients} of ${clients} clients`, { timeout: 30_000 });
    },
    button,
    dialog,
    /** Opens a dialog by the button of its name. */
    async openDialog(name: string) {
      await button(name).click();
      return dialog(name);
    },
    alert: page.getByRole('alert'),
    loading: page.getByRole('progressbar', { name: 'Loading clients' }),
    /** The heading in place of the rows where none matches. */
    noMatch: page.getByRole('heading', { name: 'No client matches' }),
    groupBy: page.getByRole('combobox', { name: 'Group rows by' }),
    /** The box in which the palette is typed. */
    paletteBox: page.getByRole('combobox', { name: 'Find clients, networks, commands' }),
    /** `M of N clients` */
    count,
    search: page.getByRole('searchbox', { name: 'Search clients' }),
    summary: page.getByRole('group', { name: 'Summary' }),
    grid,
    /** A row of the list that is on screen; row 0 holds the headers. */
    row: (index: number) => grid.getByRole('row').nth(index),
    header: (column: string) => page.getByRole('columnheader', { name: column, exact: true }),
    facet,
    /** The checkbox of a value in the filters of its field. */
    value: (field: string, value: string) => facet(field).getByRole('checkbox', { name: new RegExp(`^${value}, `) }),
    figure: (name: string) => page.getByRole('figure', { name, exact: true }),
    /** A tab of the band; a count may follow its name. */
    tab: (name: string) =>
      page.getByRole('tablist', { name: 'Band' }).getByRole('tab', { name: new RegExp(`^${name}`) }),
    picker,
    /** Chooses an option of a picker by the mouse. */
    async pick(name: Picker, option: string) {
      await picker(name).click();
      await page.getByRole('option', { name: option }).click();
    },
    download,
    /** The file of a format, from the open dialog Export. */
    save: (format: string) => download(dialog('Export').getByRole('button', { name: format, exact: true })),
  };
}

export type Dashboard = ReturnType<typeof dashboardOf>;

export const test = base.extend<{ dashboard: Dashboard }>({
  dashboard: ({ page }, provide) => provide(dashboardOf(page)),
});

let spans = 0;
/** A time span, in seconds, that no other test asks for, nor this one when it is tried again: a retry has a new worker. */
export const newSpan = () => 86_401 + test.info().workerIndex * 100 + spans++;
