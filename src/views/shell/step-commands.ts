import { messages } from '../../core/messages';
import { areaNameOf } from '../../model/catalog';
import { reportLabel } from '../report/report-options';
import type { CommandContext, CommandDraft, CommandHost } from './command';
import { areasInReach, nearestReport, stepArea, stepDepartment, type Step } from './step-area';

export function stepCommand(context: CommandContext, step: Step): CommandDraft {
  const name = step === 'next' ? 'nextArea' : 'previousArea';
  return {
    id: name,
    name: messages(context.locale).commands[name],
    keywords: messages(context.otherLocale).commands[name],
    keys: [step === 'next' ? ']' : '['],
    run: (host) => (context.route.screen === 'report' ? toReport : toArea)(context, step, host),
  };
}

async function toReport({ catalog, route, locale }: CommandContext, step: Step, host: CommandHost) {
  const open = route.reportId === null ? null : await host.findReport(route.reportId);
  const departmentId = stepDepartment(catalog, open, step);
  if (departmentId === null) return;
  const report = nearestReport(await host.reportsOf(departmentId), open);
  if (report === null) return;
  host.navigate({ reportId: report.reportId, working: null });
  const label = reportLabel(report, catalog.department(report.departmentId), locale);
  host.say(messages(locale).commands.reportNow(label));
}

function toArea({ catalog, route, locale }: CommandContext, step: Step, host: CommandHost) {
  const text = messages(locale).commands;
  const areas = areasInReach(catalog, route);
  const areaCodes = stepArea(catalog, route, step);
  host.navigate({ filter: { ...route.filter, areaCodes } });
  const [code] = areaCodes;
  const department = catalog.areas.find(({ areaCode }) => areaCode === code);
  host.say(
    department === undefined
      ? text.allAreasNow(areas.length)
      : text.areaNow(
          areaNameOf(department, locale),
          areas.indexOf(department.areaCode) + 1,
          areas.length,
        ),
  );
}
