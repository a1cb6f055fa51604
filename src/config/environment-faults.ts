import type { z } from 'zod';
import type { BilingualText } from './errors.js';
import { suggestName } from './suggest.js';

type Issue = z.core.$ZodIssue;

/** What is wrong with a variable, without its value, which may be a password. */
export function environmentFault(issue: Issue): BilingualText {
  const name = issue.path.join('.');
  const { zh, en } = reasonOf(issue);
  return { zh: `${name}：${zh}`, en: `${name}: ${en}` };
}

export function unknownVariable(name: string, known: readonly string[]): BilingualText {
  const meant = suggestName(name, known);
  return {
    zh: `${name}：未知的名称${meant ? `，是否应为 ${meant}？` : ''}`,
    en: `${name}: unknown name${meant ? `; did you mean ${meant}?` : ''}`,
  };
}

function reasonOf(issue: Issue): BilingualText {
  switch (issue.code) {
    case 'invalid_value':
      return { zh: `应为 ${issue.values.join('、')} 之一`, en: `must be one of ${issue.values.join(', ')}` };
    case 'invalid_type':
      return issue.expected === 'int'
        ? { zh: '应为整数', en: 'must be a whole number' }
        : { zh: '应为数字', en: 'must be a number' };
    case 'too_small':
      return issue.inclusive === false
        ? { zh: `须大于 ${issue.minimum}`, en: `must be more than ${issue.minimum}` }
        : { zh: `不能小于 ${issue.minimum}`, en: `must be at least ${issue.minimum}` };
    case 'too_big':
      return { zh: `不能大于 ${issue.maximum}`, en: `must be at most ${issue.maximum}` };
    case 'custom':
      return { zh: String(issue.params?.zh ?? issue.message), en: issue.message };
    default:
      return { zh: '值无效', en: 'is not valid' };
  }
}
