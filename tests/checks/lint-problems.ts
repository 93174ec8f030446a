import path from 'node:path';
import { ESLint, Linter } from 'eslint';
import tseslint from 'typescript-eslint';

const root = path.resolve(import.meta.dirname, '../..');
const eslint = new ESLint({ cwd: root });

type FileConfig = { plugins: Linter.Config['plugins']; rules: Linter.RulesRecord };

/**
 * The rules that fire on `code` if it stood at `file` (from the repository's root), by the real configuration.
 * The file need not exist: rules that ask the type checker are left out.
 */
export async function lintProblems(file: string, code: string): Promise<string[]> {
  const { plugins, rules } = (await eslint.calculateConfigForFile(path.join(root, file))) as FileConfig;
  const untyped = Object.entries(rules).filter(([rule]) => !rule.startsWith('@typescript-eslint/'));
  const messages = new Linter({ cwd: root }).verify(
    code,
    {
      files: ['**/*.{ts,tsx}'],
      plugins: plugins ?? {},
      rules: Object.fromEntries<Linter.RuleEntry>(untyped),
      languageOptions: {
        parser: tseslint.parser,
        parserOptions: { ecmaFeatures: { jsx: true } },
      },
      linterOptions: { noInlineConfig: true },
    },
    { filename: path.join(root, file) },
  );
  return messages.map(({ ruleId, message }) => ruleId ?? message);
}
