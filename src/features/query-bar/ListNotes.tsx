import { BeyondSpan } from './BeyondSpan.tsx';
import { HiddenMatches } from './HiddenMatches.tsx';
import { LinkTooLong } from './LinkTooLong.tsx';
import { ListMisses } from './ListMisses.tsx';

/** What is to be said of the filter, below the list. */
export function ListNotes() {
  return (
    <>
      <BeyondSpan />
      <ListMisses />
      <HiddenMatches />
      <LinkTooLong />
    </>
  );
}
