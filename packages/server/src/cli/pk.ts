import type { Case } from '@nidation/core/case';
import { knowledge } from '@nidation/core/knowledge';
import { readLevels, tacrolimusModels } from '@nidation/core/pharmacokinetics';
import { explainText, levelsText } from '@nidation/formats/explain';
import { writeNonmem } from '@nidation/formats/nonmem';
import { SOFTWARE_VERSION } from '../softwareVersion.ts';
import { EXIT, type ExitCode } from './exit.ts';
import { asJson } from './json.ts';
import { nothingToTry, settingsOf, triedEffects, triedInWords, type PkOptions } from './pkOptions.ts';
import { pkTableCommand } from './pkTable.ts';
import { levelsNeed } from './pkNeeds.ts';
import { readCase, type CaseOptions } from './readCase.ts';
import type { World } from './world.ts';

export interface PkCommandOptions extends CaseOptions, PkOptions {
  readonly json?: boolean;
  readonly explain?: boolean;
  readonly from?: 'case' | 'csv';
  readonly model?: string;
  readonly nonmem?: string;
}

/** `nidation pk CASE|FILE`: what her levels say by every model; of a table of doses and levels, the estimate of each person. */
export async function pkCommand(world: World, path: string | undefined, options: PkCommandOptions): Promise<ExitCode> {
  const isTable = options.from === 'csv' || (options.from === undefined && /\.csv$/i.test(path ?? ''));
  const fault = misfit(options, isTable);
  if (fault !== undefined) {
    world.say(fault);
    return EXIT.invalid;
  }
  return isTable ? pkTableCommand(world, path, options) : pkOfCase(world, path, options);
}

/** Options of the other kind of input: refused, never left unread. */
function misfit(options: PkCommandOptions, isTable: boolean): string | undefined {
  const { whatIf, hematocrit, dose, every, nonmem, explain, asOf, model } = options;
  if (!isTable)
    return model === undefined ? undefined : '--model belongs to a table (CSV); a case is read by every model.';
  const given = { '--what-if': whatIf, '--hematocrit': hematocrit, '--dose': dose, '--every': every };
  const more = { '--nonmem': nonmem, '--explain': explain, '--as-of': asOf };
  const wrong = Object.entries({ ...given, ...more }).flatMap(([name, value]) => (value === undefined ? [] : [name]));
  return wrong.length === 0 ? undefined : `${wrong.join(', ')}: only for a case file, not for a table (CSV).`;
}

async function pkOfCase(world: World, path: string | undefined, options: PkCommandOptions): Promise<ExitCode> {
  const of = await readCase(world, path, options);
  if (of === undefined) return EXIT.invalid;
  const idle = nothingToTry(of, options);
  if (idle !== undefined) {
    world.say(idle);
    return EXIT.invalid;
  }
  if (!(await saveTable(world, of, options))) return EXIT.invalid;
  const settings = settingsOf(of, options);
  const answer = readLevels(of, knowledge, tacrolimusModels, settings);
  const open = levelsNeed(answer);
  if (options.json === true) {
    world.print(
      asJson('nidation/levels/1', {
        software: SOFTWARE_VERSION,
        asOf: of.asOf,
        settings,
        needsClinician: open,
        answer,
      }),
    );
  } else {
    const tried = [triedInWords(settings) ?? '', ...triedEffects(settings, answer)].filter((words) => words !== '');
    world.print([...tried, ...(tried.length === 0 ? [] : ['']), levelsText(answer, knowledge)].join('\n'));
    if (options.explain === true) world.print(`\n${explainText(answer, knowledge)}`);
  }
  return open.length === 0 ? EXIT.answered : EXIT.needsClinician;
}

/** Whether nothing stands in the way of the answer: the table is written, or none was asked for. */
async function saveTable(world: World, of: Case, { nonmem }: PkCommandOptions): Promise<boolean> {
  if (nonmem === undefined) return true;
  const table = writeNonmem(of);
  if (table === undefined) {
    world.say('No dose of tacrolimus is recorded, so no table was written.');
    return true;
  }
  const saved = await world.save([{ path: nonmem, text: table.text }]);
  if (saved.kind === 'refused') {
    for (const fault of saved.faults) world.say(fault);
    return false;
  }
  for (const words of table.said) world.say(`remark: ${words}`);
  return true;
}
