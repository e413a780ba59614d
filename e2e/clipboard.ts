import type { Page } from '@playwright/test';

/** A page of its own with one text field: cut, copied and pasted there by real keys, as every browser allows. */
async function inTextField<Result>(page: Page, work: (field: Page) => Promise<Result>): Promise<Result> {
  const other = await page.context().newPage();
  await other.setContent('<textarea aria-label="Text"></textarea>');
  await other.getByRole('textbox').focus();
  const result = await work(other);
  await other.close();
  await page.bringToFront();
  return result;
}

/** The text that a real Ctrl+V pastes. */
export const clipboardText = (page: Page): Promise<string> =>
  inTextField(page, async (field) => {
    await field.keyboard.press('ControlOrMeta+v');
    return field.getByRole('textbox').inputValue();
  });

/** Puts a text on the clipboard by a real Ctrl+C. */
export const copyText = (page: Page, text: string): Promise<void> =>
  inTextField(page, async (field) => {
    await field.getByRole('textbox').fill(text);
    await field.keyboard.press('ControlOrMeta+a');
    await field.keyboard.press('ControlOrMeta+c');
  });
