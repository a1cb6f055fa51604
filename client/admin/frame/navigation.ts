import type { Role } from '../../../src/protocol/admin/index.js';
import type { Speech } from '../say.js';

interface Section {
  title: string;
  links: { to: string; label: string; needs?: Exclude<Role, 'viewer'> }[];
}

export function sections(say: Speech['say']): Section[] {
  return [
    {
      title: say('访客', 'Visitors'),
      links: [
        { to: '/behaviour', label: say('概览', 'Overview') },
        { to: '/behaviour/questions', label: say('提问', 'Questions') },
        { to: '/behaviour/popular', label: say('热门条目', 'Popular items') },
        { to: '/behaviour/sentiment', label: say('评价', 'Reviews') },
      ],
    },
    {
      title: say('内容', 'Content'),
      links: [
        { to: '/catalogue', label: say('目录', 'Catalogue') },
        { to: '/gaps', label: say('缺漏', 'Gaps') },
        { to: '/imports', label: say('导入与导出', 'Import and export'), needs: 'editor' },
      ],
    },
    {
      title: say('助手', 'Assistant'),
      links: [
        { to: '/plugins', label: say('插件', 'Plugins') },
        { to: '/recommender', label: say('推荐模型', 'Recommender') },
        { to: '/sandbox', label: say('试一试', 'Try it') },
        { to: '/appearance', label: say('外观', 'Appearance') },
      ],
    },
    {
      title: say('系统', 'Installation'),
      links: [
        { to: '/health', label: say('健康状况', 'Health') },
        { to: '/jobs', label: say('任务', 'Jobs') },
        { to: '/backups', label: say('备份', 'Backups'), needs: 'administrator' },
        { to: '/accounts', label: say('账号', 'Accounts'), needs: 'administrator' },
        { to: '/audit', label: say('操作记录', 'Audit log') },
      ],
    },
  ];
}
