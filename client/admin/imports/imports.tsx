import { useState, type DragEvent } from 'react';
import { useNavigate } from 'react-router';
import { MAX_UPLOAD, type ImportPreview } from '../../../src/protocol/admin/index.js';
import { api } from '../api/api.js';
import { useChange } from '../api/hooks.js';
import { SelectField } from '../parts/field.js';
import { Page } from '../parts/page.js';
import { Problem } from '../parts/states.js';
import { useSpeech } from '../say.js';
import { kindOptions } from '../catalogue/words.js';

export function ImportsPage() {
  const { say } = useSpeech();
  return (
    <Page
      title={say('导入与导出', 'Import and export')}
      lead={say(
        '先看，再试，最后才写入：上传的文件在您确认之前什么都不改变。',
        'Look, try, then write: an uploaded file changes nothing before you say so.',
      )}
    >
      <div className="columns">
        <Upload />
        <Export />
      </div>
    </Page>
  );
}

function Upload() {
  const { say, bytes } = useSpeech();
  const navigate = useNavigate();
  const [subject, setSubject] = useState<'items' | 'reviews'>('items');
  const [fault, setFault] = useState('');
  const upload = useChange((file: File) => api.upload<ImportPreview>('imports', file, { subject }), {
    topics: [],
    done: ({ id }) => void navigate(`/imports/${encodeURIComponent(id)}`),
    failed: (error) => {
      setFault((error as Error).message);
      return true;
    },
  });
  const take = (file: File | undefined): void => {
    if (!file) return;
    setFault('');
    if (file.size > MAX_UPLOAD)
      setFault(
        say(
          `文件有 ${bytes(file.size)}，最多 ${bytes(MAX_UPLOAD)}。请分成几个文件。`,
          `The file has ${bytes(file.size)}; at most ${bytes(MAX_UPLOAD)} can be uploaded. Split it into several.`,
        ),
      );
    else upload.mutate(file);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    take(event.dataTransfer.files[0]);
  };
  return (
    <section className="stack">
      <h2>{say('导入', 'Import')}</h2>
      <SelectField
        label={say('文件里是', 'The file holds')}
        value={subject}
        onChange={(value) => setSubject(value as 'items' | 'reviews')}
        options={[
          { value: 'items', label: say('条目：景点、影片、藏品、活动', 'items: places, films, objects, events') },
          { value: 'reviews', label: say('评价', 'reviews') },
        ]}
      />
      <label className="drop" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
        <span>
          {upload.isPending
            ? say('正在上传……', 'Uploading …')
            : say('选一个文件，或拖到这里', 'Choose a file, or drop it here')}
        </span>
        <span className="quiet">CSV · TSV · JSON · JSONL · GeoJSON · ≤ {bytes(MAX_UPLOAD)}</span>
        <input
          type="file"
          disabled={upload.isPending}
          accept=".csv,.tsv,.json,.jsonl,.ndjson,.geojson,.txt"
          onChange={(event) => {
            take(event.currentTarget.files?.[0]);
            event.currentTarget.value = '';
          }}
        />
      </label>
      {fault && <Problem text={fault} />}
    </section>
  );
}

function Export() {
  const { say } = useSpeech();
  const [format, setFormat] = useState('csv');
  const [kind, setKind] = useState('');
  return (
    <section className="stack">
      <h2>{say('导出', 'Export')}</h2>
      <SelectField
        label={say('格式', 'Format')}
        value={format}
        onChange={setFormat}
        options={[
          { value: 'csv', label: say('CSV（表格软件）', 'CSV (spreadsheets)') },
          { value: 'json', label: 'JSON' },
          { value: 'jsonl', label: 'JSON Lines' },
          { value: 'geojson', label: say('GeoJSON（地图）', 'GeoJSON (maps)') },
        ]}
      />
      <SelectField
        label={say('类型', 'Kind')}
        value={kind}
        onChange={setKind}
        options={[{ value: '', label: say('全部', 'All') }, ...kindOptions(say)]}
      />
      <div className="actions">
        <a className="button plain" href={api.url('catalogue/export', { format, kind })} download>
          {say('下载', 'Download')}
        </a>
      </div>
    </section>
  );
}
