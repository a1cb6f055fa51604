import {
  importReportSchema,
  reviewAnalysisSchema,
  type ImportReportView,
  type ReviewAnalysis,
} from '../../../src/protocol/admin/index.js';
import { Chart } from '../parts/chart.js';
import { useSpeech } from '../say.js';

/** What a job of an import ended with: a report of records, or an analysis of reviews. */
export function ImportReport({ result }: { result: unknown }) {
  const report = importReportSchema.safeParse(result);
  if (report.success) return <Records report={report.data} />;
  const analysis = reviewAnalysisSchema.safeParse(result);
  return analysis.success ? <Analysis analysis={analysis.data} /> : null;
}

function Records({ report }: { report: ImportReportView }) {
  const { say, pick, number } = useSpeech();
  const counts = [
    { label: say('新增', 'Added'), value: report.added },
    { label: say('更新', 'Updated'), value: report.updated },
    { label: say('没变', 'Unchanged'), value: report.unchanged },
    { label: say('有误', 'Faulty'), value: report.faultyCount },
  ];
  return (
    <section className="stack">
      <h2>
        {report.dryRun
          ? say('试运行：没有写入任何东西', 'Dry run: nothing was written')
          : say('导入完成', 'The import is done')}
      </h2>
      <dl className="figures">
        {counts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{number(value)}</dd>
          </div>
        ))}
      </dl>
      {report.notes.map((note, index) => (
        <p key={index} className="quiet">
          {pick(note)}
        </p>
      ))}
      {report.faulty.length > 0 && (
        <div className="table-frame">
          <table className="data">
            <caption>
              {say('有误的记录没有导入，其余不受影响', 'Faulty records were left out; the others are not affected')}
            </caption>
            <thead>
              <tr>
                <th scope="col" className="numeric">
                  {say('行', 'Line')}
                </th>
                <th scope="col">{say('编号', 'Id')}</th>
                <th scope="col">{say('字段', 'Field')}</th>
                <th scope="col">{say('原因', 'Reason')}</th>
              </tr>
            </thead>
            <tbody>
              {report.faulty.map((fault, index) => (
                <tr key={index}>
                  <td className="numeric">{number(fault.line)}</td>
                  <td>{fault.id ?? '–'}</td>
                  <td>{fault.field ? <code>{fault.field}</code> : '–'}</td>
                  <td>{pick(fault.reason)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function Analysis({ analysis }: { analysis: ReviewAnalysis }) {
  const { say, pick, number } = useSpeech();
  const { polarity, aspects, total } = analysis;
  const best = [...aspects].sort((a, b) => b.positive - a.positive)[0];
  return (
    <section className="stack">
      <Chart
        title={say('评价说到了什么', 'What the reviews speak of')}
        sentence={say(
          `${number(total)} 条评价中 ${number(polarity.positive)} 条是褒、${number(polarity.negative)} 条是贬${best ? `；说得最好的是${best.label.zh}` : ''}。`,
          `Of ${number(total)} reviews ${number(polarity.positive)} praise and ${number(polarity.negative)} blame${best ? `; most praised is ${best.label.en}` : ''}.`,
        )}
        kind="stacked-bar"
        labels={aspects.map(({ label }) => pick(label))}
        series={[
          { name: say('褒', 'Positive'), colour: 'positive', values: aspects.map(({ positive }) => positive) },
          {
            name: say('中性或兼有', 'Neutral or mixed'),
            colour: 'neutral',
            values: aspects.map(({ neutral, mixed }) => neutral + mixed),
          },
          { name: say('贬', 'Negative'), colour: 'negative', values: aspects.map(({ negative }) => negative) },
        ]}
      />
      <ul className="examples">
        {analysis.examples.map(({ text, polarity: tone }, index) => (
          <li key={index} data-tone={tone}>
            {text}
          </li>
        ))}
      </ul>
    </section>
  );
}
