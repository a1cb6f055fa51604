import type { GroupBiasView, ModelVersionView } from '../../../src/protocol/admin/index.js';
import type { Speech } from '../say.js';

type Say = Speech['say'];

export function versionStateLabel(state: ModelVersionView['state'], say: Say): string {
  const labels: Record<ModelVersionView['state'], string> = {
    candidate: say('候选', 'Candidate'),
    serving: say('使用中', 'Serving'),
    retired: say('曾经使用', 'Retired'),
    withdrawn: say('已回退', 'Withdrawn'),
  };
  return labels[state];
}

export function biasLabel(verdict: GroupBiasView['verdict'], say: Say): string {
  const labels: Record<GroupBiasView['verdict'], string> = {
    'under-exposed': say('展示不足', 'Shown too little'),
    'over-exposed': say('展示偏多', 'Shown too much'),
    fair: say('相称', 'In proportion'),
    unclear: say('数据太少', 'Too little data'),
  };
  return labels[verdict];
}
