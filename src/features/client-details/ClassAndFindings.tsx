import { deviceClass } from '#clients/classes/device-class.ts';
import { FINDING_RULES } from '#clients/findings/find-all.ts';
import { titleOf } from '#clients/findings/rule.ts';
import { onlyValue } from '#clients/query/edits.ts';
import { useFilter } from '#state/address/use-filter.ts';
import { useFindingSettings } from '#state/settings/finding-settings.ts';
import { useFindings } from '#state/view/use-findings.ts';
import { Anchor } from '@mantine/core';
import classes from './Details.module.css';
import { type HeldClient, textOf } from './held-client.ts';
import { Note, Section } from './Section.tsx';

interface ClassAndFindingsProps {
  readonly held: HeldClient;
  /** Whether the client is in the load. The rules look only at those. */
  readonly listed: boolean;
}

/** The device class with its reason, and the findings about the client with their evidence. */
export function ClassAndFindings({ held, listed }: ClassAndFindingsProps) {
  const found = useFindings();
  const { muted, thresholds } = useFindingSettings();
  const { change } = useFilter();
  const { reason } = deviceClass({
    deviceType: textOf(held, 'deviceType'),
    os: textOf(held, 'os'),
    name: textOf(held, 'name'),
    manufacturer: textOf(held, 'manufacturer'),
    connection: textOf(held, 'connection'),
  });
  const isJudged = listed && found !== null && held.row < found.findings.rowCount;
  const own = !isJudged
    ? []
    : FINDING_RULES.flatMap((rule) => {
        const { id } = rule;
        const result = found.findings.rules.find((one) => one.id === id);
        const evidence = result?.values[result.codes[held.row]] ?? '';
        return evidence === '' ? [] : [{ id, title: titleOf(rule, thresholds), evidence, mute: muted[id] }];
      });
  return (
    <Section title="Device class and findings" label="Device class and findings">
      <p>{reason}</p>
      <ul className={classes.lines}>
        {own.map(({ id, title, evidence, mute }) => (
          <li key={id}>
            <Anchor
              component="button"
              type="button"
              size="sm"
              title={`Show all: finding:${id}`}
              onClick={() => change(onlyValue('finding', id))}
            >
              {title}
            </Anchor>
            {evidence === title && mute === undefined ? null : (
              <Note>
                {evidence}
                {mute === undefined ? '' : ` (muted: ${mute})`}
              </Note>
            )}
          </li>
        ))}
        {isJudged && own.length === 0 ? <li>No finding</li> : null}
      </ul>
    </Section>
  );
}
