import { onScopeDispose, shallowRef, watch, type ShallowRef } from 'vue'

/** A value as it is once it has not changed for some milliseconds: nobody asks for every place that a slider passes. */
export function useSettled<Value>(value: () => Value, milliseconds: number): Readonly<ShallowRef<Value>> {
  const settled = shallowRef(value())
  let timer: ReturnType<typeof setTimeout> | undefined
  watch(value, (next) => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      settled.value = next
    }, milliseconds)
  })
  onScopeDispose(() => clearTimeout(timer))
  return settled
}
