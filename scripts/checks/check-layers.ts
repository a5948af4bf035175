/** Prints every import that the layer table does not allow, as `from → to: rule`. */
import { findLayerViolations } from './layers';

const violations = await findLayerViolations(['src', 'scripts']);
for (const { from, to, rule } of violations) console.error(`${from} → ${to}: ${rule}`);
if (violations.length > 0) process.exit(1);
