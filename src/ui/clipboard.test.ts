// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { putOnClipboard } from './clipboard.ts';

const write = vi.fn<(items: readonly Item[]) => Promise<void>>();
const writeText = vi.fn<(text: string) => Promise<void>>();
const execCommand = vi.fn<(command: string) => boolean>();

/** As browsers have it: it takes what is still in the making. */
class Item {
  constructor(readonly content: Readonly<Record<string, Promise<Blob>>>) {}
}

function browser({ clipboard, item = true }: { clipboard: boolean; item?: boolean }): void {
  Object.defineProperty(navigator, 'clipboard', {
    value: clipboard ? { write, writeText } : undefined,
    configurable: true,
  });
  vi.stubGlobal('ClipboardItem', Item);
  if (!item) Reflect.deleteProperty(globalThis, 'ClipboardItem');
  Object.assign(document, { execCommand });
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetAllMocks();
});

const refused = () => Promise.reject(new DOMException('not allowed', 'NotAllowedError'));

it('writes within the click although the text is still being made', async () => {
  browser({ clipboard: true });
  write.mockResolvedValue(undefined);
  let finish: (text: string) => void = () => {};
  const done = putOnClipboard(
    new Promise((resolve) => {
      finish = resolve;
    }),
  );
  expect(write).toHaveBeenCalledOnce();
  finish('12,000 rows');
  await done;
  const blob = await write.mock.calls[0][0][0].content['text/plain'];
  expect(await blob?.text()).toBe('12,000 rows');
});

it('waits for the text where the browser takes no promise', async () => {
  browser({ clipboard: true, item: false });
  writeText.mockResolvedValue(undefined);
  await putOnClipboard(Promise.resolve('late'));
  expect(writeText).toHaveBeenCalledWith('late');
});

it('copies by the selection without a clipboard, or where it refuses, and leaves the focus and the page as they were', async () => {
  const button = document.body.appendChild(document.createElement('button'));
  button.focus();
  for (const clipboard of [false, true]) {
    browser({ clipboard });
    writeText.mockImplementation(refused);
    let [selected, copied] = ['', ''];
    execCommand.mockImplementation(() => {
      const area = document.querySelector('textarea');
      selected = area?.value.slice(area.selectionStart, area.selectionEnd) ?? '';
      const setData = (_type: string, text: string) => (copied = text);
      area?.dispatchEvent(Object.assign(new Event('copy', { cancelable: true }), { clipboardData: { setData } }));
      return true;
    });
    await putOnClipboard('a\nb');
    expect(copied).toBe('a\nb');
    // Never the text: a browser lays out what is in an area.
    expect(selected).toBe(' ');
    expect(document.querySelector('textarea')).toBeNull();
    expect(document.activeElement).toBe(button);
  }
});

it('says so where nothing could be copied', async () => {
  browser({ clipboard: false });
  execCommand.mockReturnValue(false);
  await expect(putOnClipboard('a')).rejects.toThrow('Nothing was copied');
});

it('throws what the making of the text throws', async () => {
  browser({ clipboard: true });
  write.mockImplementation(async ([item]) => {
    await item.content['text/plain'];
  });
  await expect(putOnClipboard(Promise.reject(new Error('stopped')))).rejects.toThrow('stopped');
  expect(execCommand).not.toHaveBeenCalled();
});
