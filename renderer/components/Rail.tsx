// The rail at the left: the places of the app, and at its foot the state of the engine.
import type { ReactElement } from 'react';
import { hashOf, type Route } from '../core/route.ts';
import { t } from '../messages/index.ts';
import { EngineState } from './EngineState.tsx';
import { Icon, type IconName } from './Icon.tsx';

const places: readonly {
  readonly route: Route;
  readonly icon: IconName;
  readonly name: 'library' | 'entities' | 'labelSets' | 'settings';
}[] = [
  { route: { screen: 'library' }, icon: 'library', name: 'library' },
  { route: { screen: 'entities' }, icon: 'entities', name: 'entities' },
  { route: { screen: 'labelSets', labelSetId: null }, icon: 'labels', name: 'labelSets' },
  { route: { screen: 'settings' }, icon: 'settings', name: 'settings' },
];

export function Rail({ route }: { readonly route: Route }): ReactElement {
  const here = route.screen === 'document' || route.screen === 'comparison' ? 'library' : route.screen;
  return (
    <nav className="rail" aria-label={t.nav.title}>
      <p className="brand">
        <span className="brand-mark" aria-hidden="true">
          <i />
          <i />
          <i />
        </span>
        <span className="brand-name">{t.appName}</span>
      </p>
      <ul>
        {places.map(({ route: to, icon, name }) => (
          <li key={name}>
            <a href={hashOf(to)} aria-current={name === here ? 'page' : undefined}>
              <Icon name={icon} />
              <span>{t.nav[name]}</span>
            </a>
          </li>
        ))}
      </ul>
      <EngineState />
    </nav>
  );
}
