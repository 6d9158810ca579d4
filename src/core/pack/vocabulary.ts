/** The communicative functions a phrase can have; a closed list. */
export const FUNCTION_IDS = [
  'greet_offer_help',
  'identify_need',
  'ask_to_wait',
  'check_identity',
  'request_document',
  'ask_to_fill_sign',
  'verify_details',
  'explain_requirement',
  'explain_missing',
  'full_notification',
  'accept_application',
  'give_receipt',
  'give_deadline',
  'explain_fee',
  'explain_status',
  'explain_collection',
  'refer_other_window',
  'refuse_with_reason',
  'inform_remedy',
  'warn_expiry',
  'apologise',
  'offer_interpreter',
  'ask_speak_slowly',
  'check_understanding',
  'offer_more_help',
  'ask_rating',
  'say_goodbye',
  'hold_or_connect_call',
  'give_case_number',
  'reassure_or_direct',
] as const
export type FunctionId = (typeof FUNCTION_IDS)[number]

/** The counter situations a pack is divided into; a closed list. */
export const SCENARIO_IDS = [
  'reception',
  'documents',
  'acceptance',
  'refer_refuse_complain',
  'work_permit',
  'immigration',
  'business_fdi',
  'tax_social_medical',
  'customs_ecommerce',
  'port_shipping',
  'hotline',
  'consumer',
  'civil_notary',
  'driving_transport',
  'family_education_housing',
  'emergency',
] as const
export type ScenarioId = (typeof SCENARIO_IDS)[number]

/** Why a wording is to be avoided; a closed list, with a sentence for each in the interface. */
export const AVOID_REASONS = [
  'too-blunt', // understood, but a command
  'too-familiar', // ты, tu, 반말, 你: the wrong distance
  'no-greeting', // an exchange must open with one
  'too-stiff', // official written style, not speech
  'wrong-term', // another official term
  'wrong-meaning', // says something else
  'wrong-number',
  'wrong-polarity', // not / must not / need not turned
  'word-for-word', // translated from Chinese, not said
  'grammar',
  'offensive',
] as const

export const REGISTERS = ['formal', 'polite', 'neutral'] as const
