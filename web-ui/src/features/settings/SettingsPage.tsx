import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ProviderPanel } from '@/features/settings/ProviderPanel'
import { changeSetting, resetSetting, settingsQuery } from '@/features/settings/settings'
import { formatDay } from '@/shared/lib/format'
import type { HouseSetting } from '@/shared/lib/model'
import { asProblem, problemWords } from '@/shared/lib/problem'
import { useTitle } from '@/shared/lib/title'
import { Button } from '@/shared/ui/Button'
import { Card } from '@/shared/ui/Card'
import { Field, Select, TextInput } from '@/shared/ui/Field'
import { PageHeader } from '@/shared/ui/PageHeader'
import { Skeleton } from '@/shared/ui/Skeleton'
import { ErrorState } from '@/shared/ui/states'
import { useToast } from '@/shared/ui/Toast'

/** What an administrator may set while the house is open. */
export function SettingsPage() {
  const { t } = useLingui()
  useTitle(t`Réglages`)
  const settings = useQuery(settingsQuery)
  return (
    <div className="grid grid-cols-1 gap-4">
      <PageHeader
        title={<Trans>Réglages</Trans>}
        intro={<Trans>Chaque changement vaut tout de suite et s’inscrit au journal de sécurité.</Trans>}
      />
      {settings.isPending ? (
        <Skeleton className="h-64 rounded-ui" />
      ) : settings.isError ? (
        <Card>
          <ErrorState
            onRetry={() => void settings.refetch()}
            retrying={settings.isFetching}
            reference={asProblem(settings.error).correlationId}
          >
            {problemWords(settings.error)}
          </ErrorState>
        </Card>
      ) : (
        <>
          <ProviderPanel />
          <ul className="grid grid-cols-1 gap-4 lg:grid-cols-2">
            {settings.data.map(setting => (
              <SettingCard key={`${setting.key}${setting.changedAt ?? ''}`} setting={setting} />
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

function SettingCard({ setting }: { setting: HouseSetting }) {
  const { t } = useLingui()
  const toast = useToast()
  const queries = useQueryClient()
  const [typed, setTyped] = useState(setting.value ?? '')
  const [refused, setRefused] = useState('')
  const done = async () => {
    setRefused('')
    toast(t`Réglage enregistré`)
    await queries.invalidateQueries({ queryKey: ['settings'] })
  }
  const save = useMutation({
    mutationFn: () => changeSetting(setting.key, typed),
    onSuccess: done,
    onError: error => setRefused(asProblem(error).errors?.[0]?.message ?? problemWords(error)),
  })
  const reset = useMutation({
    mutationFn: () => resetSetting(setting.key),
    onSuccess: done,
    onError: error => toast(problemWords(error), 'danger'),
  })
  const standard =
    setting.kind === 'FLAG'
      ? setting.standard === 'true'
        ? t`Oui`
        : t`Non`
      : (setting.choices?.find(({ value }) => value === setting.standard)?.title ?? setting.standard ?? '')
  const { min, max, changedAt } = setting
  const day = changedAt ? formatDay(changedAt) : ''
  const who = setting.changedBy ?? t`Compte effacé`
  return (
    <Card as="li">
      <form
        noValidate
        onSubmit={event => {
          event.preventDefault()
          save.mutate()
        }}
      >
        <Field
          name={setting.key}
          label={setting.title}
          hint={setting.hint}
          error={refused}
          required={setting.kind !== 'TEXT' && setting.kind !== 'SECRET'}
        >
          <Control setting={setting} value={typed} onChange={setTyped} />
        </Field>
        <p className="mb-3 text-sm text-muted">
          {min === undefined || max === undefined ? null : (
            <Trans>
              Entre {min} et {max}.
            </Trans>
          )}{' '}
          {changedAt ? (
            <Trans>
              Réglé le {day} par {who}.
            </Trans>
          ) : setting.kind === 'SECRET' || standard === '' ? null : (
            <Trans>Valeur d’origine : {standard}.</Trans>
          )}
        </p>
        <div className="flex flex-wrap gap-2">
          <Button type="submit" busy={save.isPending}>
            <Trans>Enregistrer</Trans>
          </Button>
          {changedAt ? (
            <Button tone="ghost" busy={reset.isPending} onClick={() => reset.mutate()}>
              <Trans>Revenir à la valeur d’origine</Trans>
            </Button>
          ) : null}
        </div>
      </form>
    </Card>
  )
}

interface ControlProps {
  setting: HouseSetting
  value: string
  onChange: (typed: string) => void
}

function Control({ setting, value, onChange }: ControlProps) {
  const { t } = useLingui()
  switch (setting.kind) {
    case 'FLAG':
    case 'CHOICE':
      return (
        <Select
          value={value}
          onChange={event => onChange(event.target.value)}
          choices={
            setting.kind === 'FLAG'
              ? [
                  { value: 'true', label: t`Oui` },
                  { value: 'false', label: t`Non` },
                ]
              : (setting.choices ?? []).map(({ value: word, title }) => ({ value: word, label: title }))
          }
        />
      )
    default:
      return (
        <TextInput
          type={setting.kind === 'SECRET' ? 'password' : 'text'}
          inputMode={setting.kind === 'WHOLE' ? 'numeric' : undefined}
          autoComplete="off"
          maxLength={2000}
          placeholder={setting.secret?.hint}
          value={value}
          onChange={event => onChange(event.target.value)}
        />
      )
  }
}
