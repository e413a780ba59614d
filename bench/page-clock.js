// Runs in every page before its own scripts: measures from an input's time stamp to the frame that shows the right answer.
{
  const rowOf = (index) => document.querySelector(`[role="grid"] [aria-rowindex="${index}"]`);
  const statusHolds = (text) =>
    [...document.querySelectorAll('[role="status"]')].some((one) => {
      const shown = one.textContent ?? '';
      return shown.includes(text) && !shown.includes('so far');
    });

  const holds = (wanted) =>
    document.querySelector('[role="grid"]')?.getAttribute('aria-rowcount') === String(wanted.rows) &&
    statusHolds(wanted.status) &&
    wanted.macs.every((mac, at) => rowOf(at + 2)?.textContent?.includes(mac) === true);

  /** Resolves with the time after the paint of the first frame in which the test holds. */
  const painted = (test) =>
    new Promise((resolve) => {
      const look = () => {
        if (!test()) return requestAnimationFrame(look);
        const channel = new MessageChannel();
        channel.port1.addEventListener('message', () => resolve(performance.now()));
        channel.port1.start();
        channel.port2.postMessage(null);
      };
      requestAnimationFrame(look);
    });

  const firstRow = () => /([0-9a-f]{2}:){5}[0-9a-f]{2}/.exec(rowOf(2)?.textContent ?? '')?.[0];
  let worst = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) worst = Math.max(worst, entry.duration);
  }).observe({ type: 'event', durationThreshold: 16, buffered: false });

  const bench = {
    firstRows: painted(() => firstRow() !== undefined).then((ms) => ({
      ms,
      mac: firstRow(),
      status: [...document.querySelectorAll('[role="status"]')].map((one) => one.textContent).join(' '),
    })),
    loaded: (wanted) => painted(() => holds(wanted)),
    worstEvent: () => worst,
    forgetEvents: () => (worst = 0),
    /** Arms the clock: the next click or key starts it. */
    arm(wanted) {
      bench.answer = new Promise((resolve) => {
        const start = (event) => {
          for (const type of ['click', 'keydown']) window.removeEventListener(type, start, true);
          void painted(() => holds(wanted)).then((end) => resolve(end - event.timeStamp));
        };
        for (const type of ['click', 'keydown']) window.addEventListener(type, start, true);
      });
    },
    /** Scrolls the list by itself; a frame is blank when a row that lies in the window is not there. */
    async scroll(seconds, pixelsPerSecond) {
      const grid = document.querySelector('[role="grid"]');
      const height = rowOf(4).getBoundingClientRect().top - rowOf(3).getBoundingClientRect().top;
      const header = rowOf(1).getBoundingClientRect().height;
      const isBlank = () => {
        const first = Math.floor(grid.scrollTop / height) + 2;
        const last = Math.ceil((grid.scrollTop + grid.clientHeight - header) / height) + 1;
        return rowOf(first) === null || rowOf(last) === null;
      };
      const result = { frames: 0, late: 0, blank: 0 };
      let before = performance.now();
      const begin = before;
      while (before - begin < seconds * 1000) {
        const now = await new Promise((resolve) => {
          requestAnimationFrame(resolve);
        });
        result.frames++;
        if (now - before > 33.4) result.late++;
        grid.scrollTop += ((now - before) / 1000) * pixelsPerSecond;
        before = now;
        const channel = new MessageChannel();
        channel.port1.addEventListener('message', () => (result.blank += isBlank() ? 1 : 0));
        channel.port1.start();
        channel.port2.postMessage(null);
      }
      return result;
    },
  };
  window.bench = bench;
}
