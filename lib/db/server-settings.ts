/**
 * Settings given to the server at each start. No name of a worker may reach its log: neither statements nor their values
 * are written, and no message of a failed one, which quotes what was entered. Its write-ahead log is removed, not kept
 * to be written over, once it is no longer needed. A file in the cluster does not change them.
 */
export const serverSettings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  log_min_messages: 'log',
  log_checkpoints: 'off',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  log_statement: 'none',
  log_min_duration_statement: '-1',
  log_min_duration_sample: '-1',
  log_transaction_sample_rate: '0',
  log_duration: 'off',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
  log_lock_waits: 'off',
  log_temp_files: '-1',
  debug_print_parse: 'off',
  debug_print_plan: 'off',
  debug_print_rewritten: 'off',
  wal_recycle: 'off',
  min_wal_size: '32MB',
  shared_preload_libraries: '',
  session_preload_libraries: '',
};
