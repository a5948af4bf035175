/** ms; a wait that is over sooner is not worth a sign, which would only flicker. */
const moment = 150;

/**
 * Whether something has been awaited for longer than a moment. By a timer rather than a delayed animation: most waits are
 * over before it, and then the browser has drawn nothing for them. Make it while a component starts.
 */
export class Lateness {
  isLate: boolean = $state(false);

  constructor(isWaiting: () => boolean) {
    $effect(() => {
      if (!isWaiting()) return;
      const timer = setTimeout(() => (this.isLate = true), moment);
      return () => {
        clearTimeout(timer);
        this.isLate = false;
      };
    });
  }
}
