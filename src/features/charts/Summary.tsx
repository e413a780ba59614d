import { formatCount } from '#format/format-count.ts';
import { useClientData } from '#state/view/use-client-view.ts';
import { useFormat } from '#state/settings/page-settings.ts';
import classes from './Summary.module.css';

/** Totals of the matching rows. */
export function Summary() {
  const view = useClientData()?.view;
  const format = useFormat();
  const figures = [
    ['Clients', view && formatCount(view.matched)],
    ['Online', view && formatCount(view.countValue('status', 'Online'))],
    ['Sent', view && format.usage(view.sum('sent'))],
    ['Received', view && format.usage(view.sum('received'))],
  ];
  return (
    <div role="group" aria-label="Summary" className={classes.summary}>
      {figures.map(([label, figure]) => (
        <p key={label}>
          {label} <b>{figure ?? '–'}</b>
        </p>
      ))}
    </div>
  );
}
