import { setOsBy, useFacets } from '#state/settings/facet-settings.ts';
import classes from './Facet.module.css';

const DETAILS = [
  ['os', 'As reported'],
  ['osFamily', 'Families'],
] as const;

/** OS strings as Meraki reports them, or rolled up; the roll-up says where its values come from. */
export function OsDetail() {
  const { osBy } = useFacets();
  return (
    <>
      <div className={classes.switch}>
        {DETAILS.map(([key, label]) => (
          <button key={key} type="button" aria-pressed={osBy === key} onClick={() => setOsBy(key)}>
            {label}
          </button>
        ))}
      </div>
      {osBy === 'osFamily' ? (
        <p className={classes.note}>Where Meraki names no OS, the family of its device type prediction.</p>
      ) : null}
    </>
  );
}
