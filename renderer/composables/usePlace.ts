import { onScopeDispose, shallowRef, type ShallowRef } from 'vue'
import { addressOf, placeOf, type Place } from '../place.ts'

/** Where the window is. It follows its address, so that going back and loading again lead where a person expects. */
export function usePlace(): { readonly place: Readonly<ShallowRef<Place>>; readonly goTo: (place: Place) => void } {
  const place = shallowRef(placeOf(location.hash))
  const follow = (): void => {
    place.value = placeOf(location.hash)
  }
  addEventListener('hashchange', follow)
  onScopeDispose(() => removeEventListener('hashchange', follow))
  const goTo = (there: Place): void => {
    location.hash = addressOf(there)
  }
  return { place, goTo }
}
