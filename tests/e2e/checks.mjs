// Counts what was looked at; a failed check is printed and the run goes on.

export class Checks {
  passed = 0;
  failed = 0;

  async check(sentence, look) {
    try {
      await look();
      this.passed += 1;
      console.log(`  ok    ${sentence}`);
      return true;
    } catch (problem) {
      this.failed += 1;
      console.log(`  FAIL  ${sentence}\n        ${String(problem?.message ?? problem).replaceAll("\n", "\n        ")}`);
      return false;
    }
  }

  // Many small checks of one kind: only the failures are printed, each with its reason.
  async each(sentence, values, look) {
    const before = this.failed;
    for (const [name, value] of values) {
      try {
        await look(value);
        this.passed += 1;
      } catch (problem) {
        this.failed += 1;
        console.log(`  FAIL  ${sentence}: ${name}\n        ${problem?.message ?? problem}`);
      }
    }
    if (this.failed === before) console.log(`  ok    ${sentence} (${values.length})`);
  }
}

export function expect(truth, sentence) {
  if (!truth) throw new Error(sentence);
}
