/** The day by the reader's clock, YYYY-MM-DD: for files that leave the page. Nothing on screen depends on it. */
export function today(): string {
  return dayOf(new Date());
}

/** The day of a moment by the reader's clock, YYYY-MM-DD. */
export function dayOf(moment: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

const msPerSecond = 1000;
const secondsPerMinute = 60;

/** How long something has lasted, M:SS. */
export function durationText(ms: number): string {
  const seconds = Math.floor(ms / msPerSecond);
  const rest = String(seconds % secondsPerMinute).padStart(2, '0');
  return `${Math.floor(seconds / secondsPerMinute)}:${rest}`;
}

/** The time of day by the reader's clock, HH:MM: for a presenter. */
export function timeOfDay(): string {
  return new Date().toTimeString().slice(0, 5);
}
