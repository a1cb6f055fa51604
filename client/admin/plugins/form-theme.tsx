import type { ThemeProps } from '@rjsf/core';
import type {
  ArrayFieldItemTemplateProps,
  ArrayFieldTemplateProps,
  FieldTemplateProps,
  ObjectFieldTemplateProps,
} from '@rjsf/utils';
import { Button } from '../parts/button.js';
import { same } from '../parts/use-draft.js';
import { useSpeech } from '../say.js';
import { SecretField } from './secret-field.js';
import { CheckboxesWidget, CheckboxWidget, SelectWidget, TextareaWidget, TextWidget } from './form-widgets.js';

/** What the form's parts know of the whole. */
export interface FormContext {
  stored: Record<string, unknown>;
  defaults: Record<string, unknown>;
}

function at(values: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((part, step) => (part as Record<string, unknown> | undefined)?.[step], values);
}

function FieldTemplate(props: FieldTemplateProps) {
  const { id, label, children, rawErrors, rawHelp, hidden, schema, fieldPathId, formData, registry, required } = props;
  const { say } = useSpeech();
  if (hidden) return <div hidden>{children}</div>;
  const path = fieldPathId.path as (string | number)[];
  const isGroup = schema.type === 'object' || schema.type === 'array';
  const { stored, defaults } = registry.formContext as FormContext;
  const changed = path.length > 0 && !same(at(stored, path), formData);
  const standard = at(defaults, path);
  const help = [rawHelp, schema.description].filter(Boolean).join(' ');
  return (
    <div className={path.length === 0 ? 'form-root' : 'field'} data-changed={changed && !isGroup}>
      {!isGroup && schema.type !== 'boolean' && (
        <label htmlFor={id}>
          {label}
          {required && <span className="quiet"> {say('（必填）', '(required)')}</span>}
          {changed && <span className="tag">{say('未保存', 'Unsaved')}</span>}
        </label>
      )}
      {children}
      {help && (
        <p className="hint" id={`${id}__help`}>
          {help}
        </p>
      )}
      {!isGroup && standard !== undefined && typeof standard !== 'object' && !same(standard, formData) && (
        <p className="hint">
          {say('默认：', 'Default: ')}
          {String(standard)}
        </p>
      )}
      {rawErrors && rawErrors.length > 0 && (
        <p className="fault" id={`${id}__error`} role="alert">
          {rawErrors.join(' ')}
        </p>
      )}
    </div>
  );
}

function ObjectFieldTemplate({ title, properties, fieldPathId, schema, onAddProperty }: ObjectFieldTemplateProps) {
  const { say } = useSpeech();
  const content = properties.map((property) => <div key={property.name}>{property.content}</div>);
  if (fieldPathId.path.length === 0) return <div className="stack">{content}</div>;
  return (
    <fieldset className="group">
      <legend>{title}</legend>
      {content}
      {schema.additionalProperties !== undefined && schema.additionalProperties !== false && (
        <Button onClick={onAddProperty}>{say('添加', 'Add')}</Button>
      )}
    </fieldset>
  );
}

function ArrayFieldTemplate({ title, items, canAdd, onAddClick }: ArrayFieldTemplateProps) {
  const { say } = useSpeech();
  return (
    <fieldset className="group">
      <legend>{title}</legend>
      {items}
      {items.length === 0 && <p className="quiet">{say('还没有', 'None yet')}</p>}
      {canAdd && <Button onClick={onAddClick}>{say('添加', 'Add')}</Button>}
    </fieldset>
  );
}

function ArrayFieldItemTemplate({ children, buttonsProps, index }: ArrayFieldItemTemplateProps) {
  const { say } = useSpeech();
  const { hasMoveUp, hasMoveDown, hasRemove, onMoveUpItem, onMoveDownItem, onRemoveItem } = buttonsProps;
  const place = index + 1;
  return (
    <div className="array-item">
      <div>{children}</div>
      <div className="actions">
        {hasMoveUp && (
          <Button aria-label={say(`第 ${place} 项上移`, `Move ${place} up`)} onClick={onMoveUpItem}>
            ↑
          </Button>
        )}
        {hasMoveDown && (
          <Button aria-label={say(`第 ${place} 项下移`, `Move ${place} down`)} onClick={onMoveDownItem}>
            ↓
          </Button>
        )}
        {hasRemove && (
          <Button aria-label={say(`移除第 ${place} 项`, `Remove ${place}`)} onClick={onRemoveItem}>
            {say('移除', 'Remove')}
          </Button>
        )}
      </div>
    </div>
  );
}

const Nothing = (): null => null;

/** Docent's own look for forms that are drawn from a schema. */
export const theme: ThemeProps = {
  templates: {
    FieldTemplate,
    ObjectFieldTemplate,
    ArrayFieldTemplate,
    ArrayFieldItemTemplate,
    ErrorListTemplate: Nothing,
    DescriptionFieldTemplate: Nothing,
  },
  widgets: {
    TextWidget,
    PasswordWidget: TextWidget,
    EmailWidget: TextWidget,
    URLWidget: TextWidget,
    UpDownWidget: TextWidget,
    DateWidget: TextWidget,
    TextareaWidget,
    SelectWidget,
    RadioWidget: SelectWidget,
    CheckboxWidget,
    CheckboxesWidget,
  },
  fields: { secret: SecretField },
};
